import type { FailureCode, FailureParams } from '../../contract/failure.ts';
import { sizeText } from '../size.ts';
import { settingFaultsEn } from './machine.en.ts';

export type FailureWords = { [C in FailureCode as `failure.${C}`]: (facts: FailureParams[C]) => string };

const settingReasons: Readonly<Record<string, string>> = {
  unknown: 'there is no such name',
  'sum-too-large': 'the shares leave nothing for the rest',
  'not-ascending': 'each bound must be above the one before it',
};

/** What may stand in a column of a file of customers. */
const cellRules: Readonly<Record<string, string>> = {
  frequency: 'the number of purchases after the first: a whole number from 0',
  recency:
    'the time from the first to the last purchase: from 0 to the age, 0 exactly where frequency is 0; counted in opportunities, a whole number no smaller than frequency',
  age: 'the time from the first purchase to today: a number from 0',
  opportunities: 'the number of opportunities so far: a whole number from 0',
  monetary: 'the mean amount of the purchases after the first: a number',
  litt: 'the sum of the logarithms of the times between purchases: a number',
  count: 'the number of customers with this history: a number from 0',
  holdout: 'the number of purchases in the time held back: a whole number from 0',
};

const journeyStates: Readonly<Record<string, string>> = {
  draft: 'a draft',
  running: 'running',
  paused: 'paused',
  ended: 'ended',
};

const launchBlocks: Readonly<Record<string, string>> = {
  'step-open': 'a step is still open',
  content: 'the content has a fault',
  nobody: 'nobody meets the conditions',
  'nobody-treated': 'nobody may be written to: consent, addresses or frequency caps exclude everybody',
  'no-control': 'the audience is too small to leave anybody alone, so nothing could be learned from it',
  'channel-unset': 'its channel is not set up',
  'over-budget': 'it costs more than its budget',
  stopped: 'sending is stopped for everything',
  'second-person': 'it is so large that somebody other than its owner has to launch it',
};

const campaignStates: Readonly<Record<string, string>> = {
  draft: 'a draft',
  scheduled: 'waiting for its time',
  sending: 'sending',
  stopped: 'stopped',
  done: 'done',
};

const weightedReasons: Readonly<Record<string, string>> = {
  'dimension-twice': 'A dimension can be weighed only once.',
  shares: 'The shares of the five classes must add up to 100 %.',
  'no-weight': 'At least one dimension needs a weight above 0.',
};

/** One sentence per failure: what, where, and how to mend it. */
export const failuresEn: FailureWords = {
  'failure.internal': (p) =>
    `Something went wrong inside Patron. The log has the details under request ${p.requestId}.`,
  'failure.request.invalid': (p) => `The request cannot be used: ${p.where} ${p.reason}.`,
  'failure.request.not-found': (p) => `There is no ${p.what} ${p.id}.`,
  'failure.auth.required': () => 'Please sign in first.',
  'failure.auth.wrong-credentials': () => 'E-mail and password do not match. Check both and try again.',
  'failure.auth.setup-done': () => 'This installation already has an owner. Please sign in.',
  'failure.auth.setup-link-wrong': () =>
    'This set-up link is not valid. Use the one printed in the terminal at the last start.',
  'failure.auth.password-weak': (p) => `The password needs at least ${p.minimum} characters.`,
  'failure.auth.too-many-attempts': (p) => `Too many attempts. Try again in ${p.seconds} s.`,
  'failure.auth.not-allowed': (p) => `Your role does not include “${p.access}”. Ask the owner for it.`,
  'failure.auth.foreign-page': (p) =>
    `A page of ${p.origin} may not change anything here. Open Patron under its own address.`,
  'failure.data.locked': (p) =>
    `Process ${p.pid} already works with ${p.directory}. Stop it, or use its address instead of a second start.`,
  'failure.data.directory-unusable': (p) => `The data directory ${p.directory} cannot be used: ${p.reason}.`,
  'failure.config.invalid': (p) => `The settings are not valid: ${settingFaultsEn(p.faults)}.`,
  'failure.engine.unavailable': (p) =>
    `There is no embedded ${p.engine} for this platform. Point ${p.setting} at a server.`,
  'failure.engine.died': (p) =>
    `The ${p.engine} process ended unexpectedly (${p.reason}). Start Patron again; the data is safe.${p.reason.startsWith('SIGKILL') ? ' The machine may have run out of memory: lower PATRON_ENGINE_MEMORY or close other programs.' : ''}`,
  'failure.store.unavailable': (p) => `${p.store} does not answer. Check that it runs and try again.`,
  'failure.migration.changed': (p) =>
    `The records were made by another version of Patron (${p.file}). Start that version, or restore a backup.`,
  'failure.schema.incompatible': (p) =>
    `The table ${p.table} was made by another version of Patron: it has “${p.here}”, this version needs “${p.wanted}”, and turning one into the other could lose data. Nothing was changed. Start the version that made it, or import the files anew into a new data directory.`,
  'failure.disk.full': (p) =>
    `The disk that holds ${p.directory} is full${p.neededBytes > 0 ? ` (${sizeText(p.neededBytes, 'up')} more are needed)` : ''}. Free some space; work that waits for it goes on by itself, anything else can be tried again.`,
  'failure.query.too-large': () =>
    'This question needs more memory than is allowed. Narrow the filter or raise PATRON_ENGINE_MEMORY.',
  'failure.job.crashed': (p) => `This work was interrupted ${p.times} times and is not tried again by itself.`,
  'failure.job.cancelled': () => 'Cancelled.',
  'failure.job.not-resumable': (p) => `Work that is ${p.state} cannot be resumed.`,
  'failure.import.file-unreadable': (p) => `${p.file} cannot be read. Check that it is complete and not protected.`,
  'failure.import.file-empty': (p) => `${p.file} holds no rows.`,
  'failure.import.file-format-unknown': (p) => `${p.file} is neither CSV, XLSX, JSON Lines nor Parquet.`,
  'failure.import.header-missing': (p) =>
    `No header row was found in the first rows of ${p.file}. Add one row with column names.`,
  'failure.import.mapping-incomplete': (p) => `These fields are needed and have no column yet: ${p.fields}.`,
  'failure.import.wrong-state': (p) => `This import is ${p.state}; that step needs it to be ${p.wanted}.`,
  'failure.import.too-many-refused': (p) =>
    `${p.refused} of the first ${p.read} rows are refused. Check the mapping before going on.`,
  'failure.import.column-destroyed': (p) =>
    `A spreadsheet has destroyed the numbers in “${p.column}” (for example ${p.example}). Export the file again with that column as text.`,
  'failure.template.name-taken': (p) => `There is already a template named “${p.name}”.`,
  'failure.build.check-red': (p) =>
    `A check of ${p.table} failed for ${p.rows} rows: ${p.check}. Nothing after it was built.`,
  'failure.score.no-orders': (p) => `There is no order up to ${p.asOf}. Import orders or choose a later day.`,
  'failure.score.not-run': (p) =>
    p.asOf
      ? `Nothing has been worked out for ${p.asOf} yet. Start a run for that day.`
      : 'Nothing has been worked out yet. Import orders or start a run.',
  'failure.weighted.name-taken': (p) => `There is another yardstick called “${p.name}”; choose another name.`,
  'failure.grade.invalid': (p) =>
    ({
      bounds: 'A scheme needs one bound fewer than it has tiers. Add or take away a bound.',
      descending: 'Each tier must begin lower than the one above it.',
      shares: 'The shares must leave something for the last tier: less than 100 % together.',
      weighted: 'The scheme of weights it grades by is not there any more. Choose another one.',
    })[p.reason] ?? 'This scheme cannot be used.',
  'failure.grade.changed-meanwhile': (p) =>
    `Somebody else has just changed “${p.name}”. Load the page again and make your change on top of theirs.`,
  'failure.weighted.changed-meanwhile': (p) =>
    `Somebody else changed “${p.name}” in the meantime. Reload the page, or keep yours under another name.`,
  'failure.weighted.invalid': (p) => weightedReasons[p.reason] ?? p.reason,
  'failure.weighted.undetermined': () =>
    'The comparisons do not join all dimensions yet: compare at least one pair between each of the groups that stand apart.',
  'failure.segment.unknown-field': (p) => `There is no field named “${p.field}”.`,
  'failure.segment.wrong-operator': (p) => `“${p.operator}” cannot be used with “${p.field}”.`,
  'failure.segment.wrong-value': (p) => `“${p.value}” is not a value of “${p.field}”.`,
  'failure.campaign.name-taken': (p) => `There is another campaign called “${p.name}”; choose another name.`,
  'failure.campaign.changed-meanwhile': (p) =>
    `Somebody else changed “${p.name}” in the meantime. Reload the page, or keep yours under another name.`,
  'failure.campaign.wrong-state': (p) =>
    `This campaign is ${campaignStates[p.state] ?? p.state}; that step needs it to be ${campaignStates[p.wanted] ?? p.wanted}.`,
  'failure.segment.too-large': (p) =>
    `A definition may be nested 8 deep and have 200 parts, 1,000 with all segments it leads to; this one is ${p.depth} deep and has ${p.parts}. Keep a part of it as a segment of its own, or leave some out.`,
  'failure.segment.circular': (p) =>
    `This would define a segment by itself: ${p.circle}. Take one of these out of another’s definition.`,
  'failure.segment.uplift-open': (p) =>
    `What treating as in experiment ${p.experiment} would do to the customers of the newest run is not known yet. It follows every scoring; until then nobody can be chosen by it. Wait for the work to end, or start it on the page of the experiment.`,
  'failure.segment.acts-open': () =>
    'What customers did is being put together anew after an update; until then nobody can be chosen by it. Wait for the work on the data to end.',
  'failure.segment.name-taken': (p) => `There is another segment called “${p.name}”; choose another name.`,
  'failure.segment.changed-meanwhile': (p) =>
    `Somebody else has just changed “${p.name}”. Load the page again, or keep yours under another name.`,
  'failure.campaign.not-ready': (p) =>
    `This campaign cannot be launched yet: ${p.reasons
      .split(',')
      .map((reason) => launchBlocks[reason] ?? reason)
      .join('; ')}.`,
  'failure.campaign.count-changed': (p) =>
    `The campaign would write to ${p.here} customers, not to ${p.given}. Look at the sheet again, then confirm the new number.`,
  'failure.list.name-taken': (p) =>
    `There is another list called “${p.name}”; choose another name, or give that list the new file.`,
  'failure.list.nothing-readable': (p) =>
    `None of the ${p.lines} lines of column “${p.column}” can be read. Choose another column, or say what the column holds.`,
  'failure.list.in-use': (p) =>
    `“${p.name}” is still asked by ${[
      ['segments', p.segments],
      ['campaigns', p.campaigns],
      ['journeys', p.journeys],
    ]
      .flatMap(([kind, names]) => (names === '' ? [] : [`${kind}: ${names}`]))
      .join('; ')}. Take the list out of these first.`,
  'failure.plan.name-taken': (p) => `There is another plan called “${p.name}”; choose another name.`,
  'failure.journey.name-taken': (p) => `There is another journey called “${p.name}”; choose another name.`,
  'failure.journey.changed-meanwhile': (p) =>
    `Somebody else changed “${p.name}” in the meantime. Reload the page, or keep yours under another name.`,
  'failure.journey.wrong-state': (p) =>
    `This journey is ${journeyStates[p.state] ?? p.state}; that step needs it to be ${journeyStates[p.wanted] ?? p.wanted}, and something new to launch.`,
  'failure.journey.not-ready': (p) =>
    `This journey cannot be launched yet (${p.reasons}). Check it on its page: every fault is named there with its step.`,
  'failure.settings.invalid': (p) =>
    `The setting ${p.setting} cannot be used: ${settingReasons[p.reason] ?? p.reason}.`,
  'failure.backup.target-not-empty': (p) => `${p.directory} is not empty. Choose an empty or new folder.`,
  'failure.backup.damaged': (p) => `The backup is damaged: ${p.file} is not what was written. Use another backup.`,
  'failure.model.columns-missing': (p) => `The file lacks these columns: ${p.columns}.`,
  'failure.model.too-few-rows': (p) => `At least ${p.needed} rows are needed; there are ${p.found}.`,
  'failure.model.bad-value': (p) =>
    `Line ${p.line}, column ${p.column}: “${p.value}” cannot be used. Wanted is ${cellRules[p.column] ?? 'a number; write categories as columns of 0 and 1'}.`,
  'failure.model.date-found': (p) =>
    `Line ${p.line}, column ${p.column}: “${p.value}” is a date. Give the time since the first purchase instead, as a number of days or weeks.`,
  'failure.model.units-mixed': (p) =>
    `In ${p.rows} rows the last purchase lies after today, as if recency were counted in a unit ${p.factor} times smaller than age (days against weeks, for instance). Give both in the same unit.`,
  'failure.ledger.name-taken': (p) => `There is another strategy called “${p.name}”; choose another name.`,
  'failure.ledger.changed-meanwhile': (p) =>
    `Somebody else has just changed or decided on “${p.name}”. Reload the page; what you typed can be copied from it first.`,
  'failure.ledger.stopped': (p) => `“${p.name}” has been stopped and is kept as it was. Begin a new strategy instead.`,
  'failure.delivered.name-taken': (p) => `There is another study called “${p.name}”; choose another name.`,
  'failure.delivered.column-twice': (p) =>
    `The column “${p.column}” is chosen twice; every part needs a column of its own.`,
  'failure.delivered.nothing-readable': (p) =>
    `No answer about your shop can be counted: of ${p.rows} rows ${p.unreadable} hold something that is no number and ${p.outside} a number outside of the scale; ${p.kept} count, all of them about other shops. Check the scale, the columns, and how the file calls your shop.`,
  'failure.delivered.weights-open': (p) => {
    if (p.why === 'pairs')
      return 'The comparisons do not lead from each part to every other. Compare a few more pairs on both sides.';
    if (p.why === 'alike')
      return 'All answers are alike on one side, so the data hold no weights. Weigh by hand or in pairs.';
    return 'On one side every weight is 0. Give at least one part of value and one of cost a weight.';
  },
  'failure.effect.name-taken': (p) => `There is another experiment called “${p.name}”; choose another name.`,
  'failure.effect.nobody-known': (p) =>
    `Of ${p.rows} rows, ${p.treated} treated and ${p.control} control customers are known here, and both groups need some. Check which column names the customer and by what: number, e-mail or telephone.`,
  'failure.effect.no-scores-before': (p) =>
    `There are no scores of a day before ${p.day}, when the experiment began, so nobody can be chosen by what was true then. Work out the scores of an earlier day, or ask without conditions.`,
  'failure.effect.one-group': (p) =>
    `Column ${p.column} holds ${p.found === 1 ? 'one group only' : 'no group'}. Customers who were left alone must be in the file too.`,
  'failure.effect.two-groups': (p) =>
    `Uplift is learned from one treated group and one control; column ${p.column} holds ${p.groups}. Keep the rows of two of them.`,
  'failure.effect.control-unknown': (p) =>
    `Which group of column ${p.column} was left alone: ${p.groups}? Say it with --control.`,
  'failure.effect.too-many-levels': (p) =>
    `Column ${p.column} has ${p.found} different texts; at most ${p.most} can be adjusted for. Leave it out or group it first.`,
  'failure.model.no-time-passed': () =>
    'All customers made their first purchase at the very end of the file’s time: nothing can have happened yet.',
  'failure.model.without-covariates': (p) => `${p.model} takes no covariates; these models do: ${p.able}.`,
  'failure.model.parameters-wrong': (p) =>
    `${p.model} needs ${p.needed}, each a number above zero; given was ${p.given === '' ? 'nothing' : p.given}. Give them as name=number with commas between, or a file that \`patron model fit ${p.model} … --json\` wrote.`,
  'failure.model.too-few-spenders': (p) =>
    `At least ${p.needed} customers who bought again and spent more than nothing are needed; there are ${p.found}.`,
};
