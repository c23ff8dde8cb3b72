import { sizeText } from '../size.ts';
import type { FailureWords } from './failures.en.ts';
import { settingFaultsZh } from './machine.zh-CN.ts';

const settingReasons: Readonly<Record<string, string>> = {
  unknown: '没有这个名称',
  'sum-too-large': '各部分占比之和不能达到或超过 100%',
  'not-ascending': '各界限必须逐级递增',
};

/** What may stand in a column of a file of customers. */
const cellRules: Readonly<Record<string, string>> = {
  frequency: '首次之后的购买次数：不小于 0 的整数',
  recency:
    '首次购买到最近购买的时长：0 到 age 之间，且仅当 frequency 为 0 时为 0；按购买时机计数时应为不小于 frequency 的整数',
  age: '首次购买到今天的时长：不小于 0 的数字',
  opportunities: '至今的购买时机数：不小于 0 的整数',
  monetary: '首次之后各次购买的平均金额：数字',
  litt: '相邻购买间隔的对数之和：数字',
  count: '具有该历史的客户数：不小于 0 的数字',
  holdout: '留出期内的购买次数：不小于 0 的整数',
};

const journeyStates: Readonly<Record<string, string>> = {
  draft: '是草稿',
  running: '进行中',
  paused: '已暂停',
  ended: '已结束',
};

const launchBlocks: Readonly<Record<string, string>> = {
  'step-open': '还有步骤未完成',
  content: '内容有错误',
  nobody: '没有客户符合条件',
  'nobody-treated': '没有可以联系的客户：均被同意记录、联系方式或频次上限排除',
  'no-control': '人群太小，留不出对照组，无法从中得知效果',
  'channel-unset': '渠道尚未设置',
  'over-budget': '费用超出预算',
  stopped: '已全局停止发送',
  'second-person': '规模较大，须由负责人以外的第二人启动',
};

const campaignStates: Readonly<Record<string, string>> = {
  draft: '为草稿',
  scheduled: '在等待发送时间',
  sending: '正在发送',
  stopped: '已停止',
  done: '已完成',
};

const weightedReasons: Readonly<Record<string, string>> = {
  'dimension-twice': '同一维度只能出现一次。',
  shares: '五个等级的占比之和必须为 100%。',
  'no-weight': '至少有一个维度的权重要大于 0。',
};

/** What was looked for, by the word of the machine; other words stand as they are. */
const THINGS: Readonly<Record<string, string>> = {
  customer: '客户',
  scheme: '评价方案',
  import: '导入记录',
  job: '任务',
  template: '模板',
  upload: '上传的文件',
  address: '地址',
  audience: '加密受众',
  calendar: '日历',
  campaign: '活动',
  experiment: '实验',
  'grade-scheme': '分级方案',
  'grade-tier': '等级',
  grades: '分级',
  item: '事项',
  journey: '旅程',
  list: '名单',
  message: '消息',
  plan: '计划',
  segment: '客群',
  strategy: '策略',
  study: '问卷研究',
  task: '待办',
  version: '版本',
};

export const failuresZh: FailureWords = {
  'failure.internal': (p) => `Patron 内部出错，详情见日志，请求编号 ${p.requestId}。`,
  'failure.request.invalid': (p) => `请求无法处理：${p.where} ${p.reason}。`,
  'failure.request.not-found': (p) => `找不到${THINGS[p.what] ?? ` ${p.what}`} ${p.id}。`,
  'failure.auth.required': () => '请先登录。',
  'failure.auth.wrong-credentials': () => '邮箱与密码不匹配，请检查后重试。',
  'failure.auth.setup-done': () => '系统已有所有者，请直接登录。',
  'failure.auth.setup-link-wrong': () => '初始化链接无效，请使用最近一次启动时终端里打印的链接。',
  'failure.auth.password-weak': (p) => `密码至少需要 ${p.minimum} 个字符。`,
  'failure.auth.too-many-attempts': (p) => `尝试次数过多，请 ${p.seconds} 秒后再试。`,
  'failure.auth.not-allowed': (p) => `您的角色没有“${p.access}”权限，请联系所有者。`,
  'failure.auth.foreign-page': (p) => `来自 ${p.origin} 的页面不能在此修改数据，请直接打开 Patron 的地址。`,
  'failure.data.locked': (p) => `进程 ${p.pid} 正在使用 ${p.directory}。请先停止它，或直接访问它的地址，不要重复启动。`,
  'failure.data.directory-unusable': (p) => `数据目录 ${p.directory} 无法使用：${p.reason}。`,
  'failure.config.invalid': (p) => `配置有误：${settingFaultsZh(p.faults)}。`,
  'failure.engine.unavailable': (p) => `当前平台没有内置的 ${p.engine}，请用 ${p.setting} 指向一台服务器。`,
  'failure.engine.died': (p) =>
    `${p.engine} 进程意外退出（${p.reason}）。请重新启动 Patron，数据不会丢失。${p.reason.startsWith('SIGKILL') ? '可能是内存不足：请调低 PATRON_ENGINE_MEMORY 或关闭其他程序。' : ''}`,
  'failure.store.unavailable': (p) => `${p.store} 没有响应，请确认它正在运行后重试。`,
  'failure.migration.changed': (p) => `数据由另一版本的 Patron 建立（${p.file}）。请使用该版本启动，或从备份恢复。`,
  'failure.schema.incompatible': (p) =>
    `数据表 ${p.table} 由另一版本的 Patron 建立：现为“${p.here}”，本版本需要“${p.wanted}”，直接转换可能丢失数据，因此未做任何改动。请用原来的版本启动，或在新的数据目录中重新导入文件。`,
  'failure.disk.full': (p) =>
    `${p.directory} 所在磁盘已满${p.neededBytes > 0 ? `（还需 ${sizeText(p.neededBytes, 'up')}）` : ''}。请腾出空间：等待空间的任务会自动继续，其他操作可重试。`,
  'failure.query.too-large': () => '此次查询所需内存超出限制。请缩小筛选范围，或调大 PATRON_ENGINE_MEMORY。',
  'failure.job.crashed': (p) => `该任务已中断 ${p.times} 次，不再自动重试。`,
  'failure.job.cancelled': () => '已取消。',
  'failure.job.not-resumable': (p) => `状态为 ${p.state} 的任务无法继续。`,
  'failure.import.file-unreadable': (p) => `无法读取 ${p.file}，请确认文件完整且未加密。`,
  'failure.import.file-empty': (p) => `${p.file} 中没有数据行。`,
  'failure.import.file-format-unknown': (p) => `${p.file} 不是 CSV、XLSX、JSON Lines 或 Parquet 文件。`,
  'failure.import.header-missing': (p) => `在 ${p.file} 的前几行中没有找到表头，请补上一行列名。`,
  'failure.import.mapping-incomplete': (p) => `以下必填字段还没有对应的列：${p.fields}。`,
  'failure.import.wrong-state': (p) => `该导入当前为“${p.state}”，此操作要求“${p.wanted}”。`,
  'failure.import.too-many-refused': (p) => `前 ${p.read} 行中有 ${p.refused} 行被拒收，请先检查列映射。`,
  'failure.import.column-destroyed': (p) =>
    `表格软件已破坏“${p.column}”列中的编号（例如 ${p.example}）。请把该列设为文本后重新导出。`,
  'failure.template.name-taken': (p) => `已存在名为“${p.name}”的模板。`,
  'failure.build.check-red': (p) => `${p.table} 的检查未通过（${p.rows} 行）：${p.check}。后续步骤未执行。`,
  'failure.score.no-orders': (p) => `截至 ${p.asOf} 没有订单。请导入订单或选择更晚的日期。`,
  'failure.score.not-run': (p) =>
    p.asOf ? `尚未计算 ${p.asOf} 的结果，请先发起该日期的计算。` : '尚未计算任何结果，请先导入订单或发起计算。',
  'failure.weighted.name-taken': (p) => `已有名为“${p.name}”的评价方案，请换一个名称。`,
  'failure.grade.invalid': (p) =>
    ({
      bounds: '分界数应比等级数少一个，请增减分界。',
      descending: '每个等级的起点应低于上一个等级。',
      shares: '各等级占比之和须小于 100%，给最后一级留出余地。',
      weighted: '所依据的加权方案已不存在，请另选一个。',
    })[p.reason] ?? '这个分级方案无法使用。',
  'failure.grade.changed-meanwhile': (p) => `“${p.name}”刚被他人修改。请刷新页面，在最新内容上再改。`,
  'failure.weighted.changed-meanwhile': (p) => `“${p.name}”刚被他人修改。请刷新页面，或将您的方案另存为新名称。`,
  'failure.weighted.invalid': (p) => weightedReasons[p.reason] ?? p.reason,
  'failure.weighted.undetermined': () => '两两比较尚未把所有维度连起来：请在彼此隔开的几组之间至少各比较一对。',
  'failure.segment.unknown-field': (p) => `没有名为“${p.field}”的字段。`,
  'failure.segment.wrong-operator': (p) => `字段“${p.field}”不支持“${p.operator}”。`,
  'failure.segment.wrong-value': (p) => `“${p.value}”不是字段“${p.field}”的有效取值。`,
  'failure.campaign.name-taken': (p) => `已有名为“${p.name}”的活动，请换一个名称。`,
  'failure.campaign.changed-meanwhile': (p) => `“${p.name}”刚被他人修改。请刷新页面，或另存为新的活动。`,
  'failure.campaign.wrong-state': (p) =>
    `该活动目前${campaignStates[p.state] ?? p.state}，这一步需要它${campaignStates[p.wanted] ?? p.wanted}。`,
  'failure.segment.too-large': (p) =>
    `客群定义最多嵌套 8 层、200 个部分（连同引用的客群最多 1000 个）；目前嵌套 ${p.depth} 层、共 ${p.parts} 个部分。请将其中一部分另存为客群，或删去一些条件。`,
  'failure.segment.circular': (p) => `客群不能以自身来定义：${p.circle}。请从其中一个的定义里去掉对另一个的引用。`,
  'failure.segment.uplift-open': (p) =>
    `尚不知道按实验 ${p.experiment} 触达最新评分中的客户会带来什么。每次评分之后都会重新计算，完成前无法据此选人。请等待计算结束，或在该实验的页面上启动计算。`,
  'failure.segment.acts-open': () => '升级后正在重新整理客户的行为记录，完成前无法据此选人。请等待数据处理结束。',
  'failure.segment.name-taken': (p) => `已有名为“${p.name}”的客群，请换一个名称。`,
  'failure.segment.changed-meanwhile': (p) => `“${p.name}”刚被他人修改。请刷新页面，或将您的版本另存为新名称。`,
  'failure.campaign.not-ready': (p) =>
    `活动还不能启动：${p.reasons
      .split(',')
      .map((reason) => launchBlocks[reason] ?? reason)
      .join('；')}。`,
  'failure.campaign.count-changed': (p) =>
    `活动现在会联系 ${p.here} 位客户，而不是 ${p.given} 位。请重新查看启动单，再确认新的人数。`,
  'failure.list.name-taken': (p) => `已有名为“${p.name}”的名单，请换一个名称，或为该名单上传新文件。`,
  'failure.list.nothing-readable': (p) => `“${p.column}”列的 ${p.lines} 行都无法识别。请换一列，或指明该列的内容。`,
  'failure.list.in-use': (p) =>
    `“${p.name}”仍被使用：${[
      ['客群', p.segments],
      ['活动', p.campaigns],
      ['旅程', p.journeys],
    ]
      .flatMap(([kind, names]) => (names === '' ? [] : [`${kind} ${names}`]))
      .join('；')}。请先从中去掉该名单。`,
  'failure.plan.name-taken': (p) => `已有名为“${p.name}”的计划，请换一个名称。`,
  'failure.journey.name-taken': (p) => `已有名为“${p.name}”的旅程，请换一个名称。`,
  'failure.journey.changed-meanwhile': (p) => `“${p.name}”刚被他人修改。请刷新页面，或另存为新的旅程。`,
  'failure.journey.wrong-state': (p) =>
    `该旅程目前${journeyStates[p.state] ?? p.state}，这一步需要它${journeyStates[p.wanted] ?? p.wanted}，且有尚未启动的改动。`,
  'failure.journey.not-ready': (p) => `旅程还不能启动（${p.reasons}）。请在旅程页检查，每个问题都标明了所在步骤。`,
  'failure.settings.invalid': (p) => `设置项 ${p.setting} 无效：${settingReasons[p.reason] ?? p.reason}。`,
  'failure.backup.target-not-empty': (p) => `${p.directory} 不是空目录，请选择空目录或新目录。`,
  'failure.backup.damaged': (p) => `备份已损坏：${p.file} 与写入时不一致，请使用其他备份。`,
  'failure.model.columns-missing': (p) => `文件缺少以下列：${p.columns}。`,
  'failure.model.too-few-rows': (p) => `至少需要 ${p.needed} 行，目前只有 ${p.found} 行。`,
  'failure.model.bad-value': (p) =>
    `第 ${p.line} 行 ${p.column} 列：“${p.value}”无法使用，这里应为${cellRules[p.column] ?? '数字（类别请写成 0/1 列）'}。`,
  'failure.model.date-found': (p) =>
    `第 ${p.line} 行 ${p.column} 列：“${p.value}”是日期。请改填距首次购买的时长（天数或周数）。`,
  'failure.model.units-mixed': (p) =>
    `有 ${p.rows} 行的最近购买晚于今天，recency 的单位似乎比 age 小 ${p.factor} 倍（例如一个按天、一个按周）。请统一单位。`,
  'failure.ledger.name-taken': (p) => `已有名为“${p.name}”的策略，请换一个名称。`,
  'failure.ledger.changed-meanwhile': (p) => `“${p.name}”刚被他人修改或作出决定。请先复制您填写的内容，再刷新页面。`,
  'failure.ledger.stopped': (p) => `“${p.name}”已停止，按原样保存，不能再改。请新建一个策略。`,
  'failure.delivered.name-taken': (p) => `已有名为“${p.name}”的调查，请换一个名称。`,
  'failure.delivered.column-twice': (p) => `“${p.column}”列被选了两次；每一项都需要自己的一列。`,
  'failure.delivered.nothing-readable': (p) =>
    `没有一条关于本店的回答可以计入：共 ${p.rows} 行，其中 ${p.unreadable} 行含有不是数字的内容，${p.outside} 行的数字超出量表；可计入的 ${p.kept} 条都在评价别的店。请检查量表、各列的对应，以及文件里本店的叫法。`,
  'failure.delivered.weights-open': (p) => {
    if (p.why === 'pairs') return '两两比较还没有把所有项目连起来。请在两侧再多比较几对。';
    if (p.why === 'alike') return '有一侧的回答全部相同，数据里得不出权重。请手工设定，或两两比较。';
    return '有一侧的权重全为 0。请至少给一项价值和一项成本设定权重。';
  },
  'failure.effect.name-taken': (p) => `已有名为“${p.name}”的实验，请换一个名称。`,
  'failure.effect.nobody-known': (p) =>
    `${p.rows} 行中，本店认得的实验组客户 ${p.treated} 位、对照组客户 ${p.control} 位，两组都要有人。请核对哪一列是客户，以及用的是客户编号、邮箱还是手机号。`,
  'failure.effect.no-scores-before': (p) =>
    `实验始于 ${p.day}，此前没有评分，无法按当时的情况挑选客户。请先计算更早一天的评分，或去掉筛选条件。`,
  'failure.effect.one-group': (p) =>
    p.found === 1 ? `${p.column} 列只有一个组。文件中还须包含未触达的对照组客户。` : `${p.column} 列没有任何分组。`,
  'failure.effect.two-groups': (p) =>
    `增量模型需要一个触达组和一个对照组，而 ${p.column} 列有：${p.groups}。请只保留其中两组的行。`,
  'failure.effect.control-unknown': (p) => `${p.column} 列中的哪一组是对照组：${p.groups}？请用 --control 指定。`,
  'failure.effect.too-many-levels': (p) =>
    `${p.column} 列有 ${p.found} 种不同文本，最多只能调整 ${p.most} 种。请去掉该列或先归并。`,
  'failure.model.no-time-passed': () => '所有客户的首次购买都在文件时间的最末，还不可能发生任何事情。',
  'failure.model.without-covariates': (p) => `${p.model} 不接受协变量；可用的模型：${p.able}。`,
  'failure.model.parameters-wrong': (p) =>
    `${p.model} 需要 ${p.needed}，均为大于零的数字；给出的是 ${p.given === '' ? '空' : p.given}。请写成“名称=数字”并以逗号分隔，或给出 \`patron model fit ${p.model} … --json\` 写出的文件。`,
  'failure.model.too-few-spenders': (p) =>
    `至少需要 ${p.needed} 位有过复购且消费额大于零的客户，目前只有 ${p.found} 位。`,
};
