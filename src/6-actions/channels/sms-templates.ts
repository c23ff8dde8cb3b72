import type { SmsTemplate } from '#contract/channel';

/** A text as an approved template and what is filled into it. */
export type MatchedText = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/**
 * Finds the approved template that a text message is: the provider sends only those, and is told which one and what stands in its places.
 * Where several fit, the one with the most words of its own.
 * @param text the whole message, with or without its signature 【…】 in front
 * @returns undefined where the text is none of them.
 */
export function matchTemplate(text: string, templates: readonly SmsTemplate[]): MatchedText | undefined {
  const body = withoutSignature(text);
  const byWords = [...templates].sort((a, b) => wordsOf(b.text).length - wordsOf(a.text).length);
  for (const { code, text: template } of byWords) {
    const values = valuesIn(body, withoutSignature(template));
    if (values !== undefined) return { code, values };
  }
  return undefined;
}

const PLACE = /\$\{(\w{1,40})\}/g;

function valuesIn(body: string, template: string): Record<string, string> | undefined {
  const names = [...template.matchAll(PLACE)].map(([, name = '']) => name);
  const words = template.split(/\$\{\w{1,40}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Each place takes as little as it can; bounded, so that a hostile text costs nothing.
  const found = body.length > 2_000 ? null : new RegExp(`^${words.join('([\\s\\S]{1,200}?)')}$`).exec(body);
  if (found === null) return undefined;
  const values: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const value = found[i + 1] ?? '';
    // The same name twice stands for the same words.
    if (Object.hasOwn(values, name) && values[name] !== value) return undefined;
    values[name] = value;
  }
  return values;
}

function wordsOf(template: string): string {
  return template.replace(PLACE, '');
}

/** The provider puts the signature in front itself. */
function withoutSignature(text: string): string {
  return text.trim().replace(/^【[^【】]{2,30}】/, '');
}
