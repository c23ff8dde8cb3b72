import { NotYetState } from '../ui/states.tsx';
import type { Formats } from '../words/formats.ts';
import { useFormats } from '../words/formats-context.tsx';
import { useCodeWords } from '../words/use-words.ts';

export type ModelWord = { code: string; params: Record<string, string | number> };
type Props = { state: 'trusted' | 'weak' | 'refused'; words: readonly ModelWord[]; title?: string };

/** Facts of a code as a reader sees them: numbers grouped, money and shares in their units by the ending of their name. */
export function writtenFacts(params: Record<string, string | number>, formats: Formats): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string') return [name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.day(value) : value];
      if (/minor$/i.test(name)) return [name, formats.money(value)];
      if (/(share|percent|probability|level)$/i.test(name)) return [name, formats.percent(value)];
      if (/days$/i.test(name)) return [name, formats.days(value)];
      return [name, formats.number(value, 2)];
    }),
  );
}

/** One word as a sentence. */
export function ModelSentence({ word }: { word: ModelWord }) {
  const codeWords = useCodeWords();
  const formats = useFormats();
  return <>{codeWords(word.code, writtenFacts(word.params, formats))}</>;
}

/** What a model has to say about itself: as a state of its own where it refuses, as quiet lines where it warns. */
export function ModelWords({ state, words, title }: Props) {
  const codeWords = useCodeWords();
  const formats = useFormats();
  const sentences = words.map((word) => ({
    code: word.code,
    sentence: codeWords(word.code, writtenFacts(word.params, formats)),
  }));
  const list = (
    <ul>
      {sentences.map(({ code, sentence }) => (
        <li key={code}>{sentence}</li>
      ))}
    </ul>
  );
  if (state === 'refused') return <NotYetState title={title ?? ''}>{list}</NotYetState>;
  return words.length === 0 ? null : <div className="p-caption">{list}</div>;
}
