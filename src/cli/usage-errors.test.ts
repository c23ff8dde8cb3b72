import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadWords } from '#i18n';
import { runCli } from './main.ts';
import { usageError } from './usage-errors.ts';

beforeAll(() => Promise.all([loadWords('en'), loadWords('zh-CN')]));

async function said(...args: string[]): Promise<{ code: number; err: string; out: string }> {
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((part) => {
      texts[stream] += String(part);
      return true;
    });
  }
  try {
    return { code: await runCli(args), err: texts.stderr, out: texts.stdout };
  } finally {
    vi.restoreAllMocks();
  }
}

describe('a command line that cannot be taken apart', () => {
  it.each([
    [
      ['score', '--as-off', '2026-01-01'],
      'There is no option --as-off here. Did you mean --as-of?\n',
      '没有 --as-off 这个选项。是否想输入 --as-of？\n',
    ],
    [['scor'], 'There is no command scor. Did you mean score?\n', '没有 scor 这个命令。是否想输入 score？\n'],
    [['import'], 'Something is missing behind the command: <files>.\n', '命令后缺少 <files>。\n'],
    [
      ['model', 'fit', 'bgnbd', 'x.csv'],
      /^model cannot be 'bgnbd'\. It may be: bg-nbd, /,
      /^model 不能是“bgnbd”。可以是：bg-nbd, /,
    ],
    [
      ['sample', '--seed', 'x'],
      /^--seed <number> cannot be 'x'\. It may be: 1, 2, 3 …\n$/,
      /^--seed <number> 不能是“x”。/,
    ],
    [
      ['sample', '--load', '--out', 'x'],
      /^--load and --out <directory> exclude each other/,
      /^--load 与 --out <directory> 不能同时使用/,
    ],
    [
      ['hashed-audience', 'gogle'],
      /^network cannot be 'gogle'\. It may be: google, /,
      /^network 不能是“gogle”。可以是：google, /,
    ],
    [['hashed-audience', 'google'], /^The option --out <file> is needed\./, /^必须给出选项 --out <file>/],
    [['status', 'now'], /^There are more words than this command takes/, /^参数过多/],
    [
      ['effect', 'measure', 'x.csv', '--outcome', 'a'],
      /^The option --treatment <column> is needed\./,
      /^必须给出选项 --treatment/,
    ],
  ])('%j', async (args, english, chinese) => {
    for (const [lang, sentence] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { code, err, out } = await said(...args, '--lang', lang);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(sentence);
    }
  });

  it('an option at the end without its value', () => {
    const text = "error: option '--as-of <date>' argument missing\n";
    expect(usageError('en', text)).toBe('The option --as-of <date> needs a value.\n');
    expect(usageError('zh-CN', text)).toBe('选项 --as-of <date> 需要给出值。\n');
  });

  it('what has none of the known forms stays as it came', () => {
    expect(usageError('zh-CN', 'error: something new\n')).toBe('error: something new\n');
  });
});

describe('the help', () => {
  it('says choices and what holds without an option in the language asked for', async () => {
    expect((await said('model', 'fit', '--help', '--lang', 'zh-CN')).out).toMatch(
      /（可选：bg-nbd,[\s\S]*（可选：days,\s+weeks,\s+months,\s+years；\s*默认：days）/,
    );
    expect((await said('customers', '--help', '--lang', 'zh-CN')).out).toContain('（默认：20）');
    expect((await said('customers', '--help', '--lang', 'en')).out).toContain('(20 if left out)');
  });
});
