import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import type { CampaignContent } from '#contract/campaign';
import { Settings } from '#contract/settings';
import type { AudienceMember } from '#segments';
import { openComposer, smsParts } from './compose.ts';
import { lintContent } from './lint.ts';
import { quickFill } from './quick-fill.ts';
import { parseTemplate } from './sandbox.ts';

const SETTINGS = Settings.parse({ shopName: '茶山' });
const LINKS = { unsubscribe: 'https://shop.example/u/1?a=1&b=2', preferences: '' };
const MEMBER: AudienceMember = {
  customerId: '7',
  name: '<b>Lin</b>',
  email: '',
  phone: '',
  accounts: [],
  country: 'CN',
  province: '',
  city: '',
  firstOn: '2024-01-01',
  lastOn: '2025-01-01',
  recencyDays: 3,
  orders: 2,
  revenueMinor: 123_456,
  netMinor: 100_000,
  stage: 'decline',
  rfmGroup: 'loyal',
  abcNet: 'A',
  layer: 'key',
};
const text = (body: string, locale: 'zh-CN' | 'en' = 'zh-CN', subject = 's'): CampaignContent['texts'][number] => ({
  locale,
  subject,
  body,
});
const fill = (body: string) =>
  parseTemplate(body, false, (minor) => `¥${minor / 100}`)({ customer: { name: 'Lin', orders: 2 } });

describe('the sandbox', () => {
  it('fills in what is there', () => {
    expect(fill('{{ customer.name | upcase }}{% if customer.orders > 1 %} {{ 250 | money }}{% endif %}')).toBe(
      'LIN ¥2.5',
    );
  });
  it.each([
    '{{ customer.constructor }}',
    '{{ customer.__proto__ }}',
    '{{ customer.name.constructor }}',
    '{{ customer.toString }}',
    '{{ nobody }}',
    '{% include "/etc/passwd" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{{ "x" | raw }}',
    '{{ customer | json }}',
    '{{ customer | inspect }}',
    '{% increment a %}',
    '{% tablerow a in (1..9) %}x{% endtablerow %}',
    '{% if %}',
    '{{ customer.name',
  ])('refuses %s', (body) => {
    expect(() => fill(body)).toThrow();
  });
  it('stops what grows without end', () => {
    const bomb = `{% assign a = "${'x'.repeat(1000)}" %}${'{% assign a = a | append: a %}'.repeat(24)}{{ a }}`;
    expect(() => fill(bomb)).toThrow(/limit/);
    expect(() => fill('{% for a in (1..1000000000) %}x{% endfor %}')).toThrow(/limit/);
    const nested =
      '{% for a in (1..3000) %}{% for b in (1..3000) %}{% for c in (1..3000) %}x{% endfor %}{% endfor %}{% endfor %}';
    expect(() => fill(nested)).toThrow(/limit/);
  });
});

describe('the quick way', () => {
  const money = (minor: number) => `¥${(minor / 100).toFixed(2)}`;
  const name = fc.constantFrom('customer.name', 'customer.orders', 'customer["net"]', 'shop.name', 'customer.nobody');
  const literal = fc.constantFrom('"x"', "'<3'", '2', '0', '-1.5', 'true', 'false', '""');
  const filter = fc.constantFrom(
    ...['upcase', 'downcase', 'escape', 'money', 'default: "您"', 'append: customer.orders', 'prepend: "&"', 'round'],
  );
  const value = fc.oneof(name, literal);
  const operator = fc.constantFrom('==', '!=', '>', '<', '>=', '<=', 'contains', 'and', 'or');
  const test = fc
    .tuple(value, fc.array(fc.tuple(operator, value), { maxLength: 2 }))
    .map(([first, more]) => [first, ...more.flat()].join(' '));
  const output = fc
    .tuple(value, fc.array(filter, { maxLength: 3 }))
    .map((parts) => `{{- ${parts.flat().join(' | ')} }} `);
  const { template } = fc.letrec<{ template: string }>((tie) => ({
    template: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          output,
          fc.constantFrom('，您好 ', '<b>', '\n'),
          fc
            .tuple(fc.constantFrom('if', 'unless'), test, tie('template'), test, tie('template'), tie('template'))
            .map(
              ([tag, one, a, two, b, c]) =>
                `{% ${tag} ${one} %}${a}{% elsif ${two} %}${b}{% else %}${c}{% end${tag} %}`,
            ),
        ),
        { maxLength: 4 },
      )
      .map((parts) => parts.join('')),
  }));
  const variables = fc.record({
    customer: fc.record({ name: fc.constantFrom('', '<b>Lin & "Co"', '客户'), orders: fc.nat(4), net: fc.integer() }),
    shop: fc.record({ name: fc.constant('茶山') }),
  });

  it('says exactly what the engine says, of every template and customer, and refuses what it refuses', () => {
    const wording = (render: () => string) => {
      try {
        return render();
      } catch (thrown) {
        return `refused: ${String(thrown)}`;
      }
    };
    let quick = 0;
    fc.assert(
      fc.property(template, variables, fc.boolean(), (body, known, escapes) => {
        const engine = new Liquid({
          ownPropertyOnly: true,
          strictVariables: true,
          strictFilters: true,
          ...(escapes && { outputEscape: 'escape' as const }),
        });
        engine.registerFilter('money', (minor: unknown) => money(Number(minor)));
        const parsed = engine.parse(body);
        if (quickFill(parsed, money)?.(known) !== undefined) quick++;
        const filled = wording(() => parseTemplate(body, escapes, money)(known));
        expect(filled).toBe(wording(() => engine.renderSync(parsed, known) as string));
      }),
      { numRuns: 500, seed: 7 },
    );
    // Most of them go the quick way, so it is what was compared.
    expect(quick).toBeGreaterThan(150);
  });
  it.each([
    '{% for a in (1..2) %}{{ a }}{% endfor %}',
    '{{ customer }}',
    '{{ customer.name.size }}',
    '{{ customer[x] }}',
  ])('leaves %s to the engine', (body) => {
    expect(quickFill(new Liquid().parse(body), money)).toBeUndefined();
  });
});

describe('composing', () => {
  it('escapes in HTML, not in plain text, and keeps a subject on one line', async () => {
    const mjml =
      '<mjml><mj-body><mj-section><mj-column><mj-text>{{ customer.name }} <a href="{{ links.unsubscribe }}">x</a></mj-text></mj-column></mj-section></mj-body></mjml>';
    const html = await openComposer({ format: 'mjml', texts: [text(mjml)] }, SETTINGS);
    expect(html(MEMBER, LINKS).body).toContain(
      '&lt;b&gt;Lin&lt;/b&gt; <a href="https://shop.example/u/1?a=1&amp;b=2">',
    );
    const plain = await openComposer(
      { format: 'text', texts: [text('{{ customer.name }}', 'zh-CN', 'a {{ customer.city }}')] },
      SETTINGS,
    );
    const composed = plain({ ...MEMBER, city: 'x\r\nBcc: evil@example.com' }, LINKS);
    expect(composed).toMatchObject({ body: '<b>Lin</b>', subject: 'a x Bcc: evil@example.com', isHtml: false });
  });
  it('writes in the customer’s language where it has it, with money as it is written there', async () => {
    const both = await openComposer(
      { format: 'text', texts: [text('{{ customer.revenue | money }}'), text('{{ customer.revenue | money }}', 'en')] },
      SETTINGS,
    );
    expect(both(MEMBER, LINKS)).toMatchObject({ locale: 'zh-CN', body: '¥1,234.56' });
    expect(both({ ...MEMBER, country: 'DE' }, LINKS)).toMatchObject({ locale: 'en', body: 'CN¥1,234.56' });
  });
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['茶'.repeat(70), 1],
    ['茶'.repeat(71), 2],
    ['茶'.repeat(135), 3],
  ])('counts SMS parts (%#)', (body, parts) => {
    expect(smsParts(body)).toBe(parts);
  });
});

describe('lint', () => {
  const codes = async (content: CampaignContent, channel: 'email' | 'sms' = 'email', hasPublicUrl = true) =>
    (await lintContent(content, SETTINGS, { channel, purpose: 'marketing', hasPublicUrl })).map(
      ({ level, code }) => `${level} ${code}`,
    );
  it('says nothing about a sound message', async () => {
    expect(
      await codes({ format: 'text', texts: [text('{{ customer.name | default: "您" }}，好久不见，来看看春茶吧。')] }),
    ).toEqual([]);
  });
  it.each([
    ['{{ customer.nam }}', 'error liquid'],
    ['{{ customer.name }}，您好', 'warning name-may-be-empty'],
    ['您好 XXX，来看看吧', 'warning placeholder'],
    ['您好，看 http://shop.example', 'warning plain-http'],
    ['Hello dear customer', 'warning other-language'],
  ])('%s → %s', async (body, finding) => {
    expect(await codes({ format: 'text', texts: [text(body)] })).toContain(finding);
  });
  it('an SMS has a signature and a way to refuse; marketing by e-mail needs a public address', async () => {
    expect(await codes({ format: 'text', texts: [text('春茶上市')] }, 'sms')).toEqual([
      'error sms-signature',
      'error sms-opt-out',
    ]);
    expect(await codes({ format: 'text', texts: [text('【茶山】春茶上市，拒收请回复R')] }, 'sms')).toEqual([]);
    expect(await codes({ format: 'text', texts: [text('春茶上市，来看看')] }, 'email', false)).toEqual([
      'error no-public-url',
    ]);
  });
  it('MJML that is none is an error, and so is an include', async () => {
    expect(
      await codes({ format: 'mjml', texts: [text('<mjml><mj-body><mj-text>您好您好</mj-text></mj-body></mjml>')] }),
    ).toContain('error mjml');
    const included = '<mjml><mj-body><mj-include path="/etc/passwd"/></mj-body></mjml>';
    const composer = await openComposer({ format: 'mjml', texts: [text(included)] }, SETTINGS).catch(() => undefined);
    expect(composer?.(MEMBER, LINKS).body ?? '').not.toContain('root:');
  });
});
