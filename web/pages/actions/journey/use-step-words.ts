import type { JourneyFact, JourneyQuestion, JourneyStep, JourneyWait } from '#contract/journey';
import { conditionSentence } from '../../../frame/condition-sentence.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { useLocale } from '../../../words/locale.tsx';

/** A step in one line, the same in the list, in the picture and in the numbers. */
export function useStepWords(): (step: JourneyStep) => string {
  const { t, formats } = usePen();
  const { locale } = useLocale();
  const factWords = (fact: JourneyFact) => t(`journeyFact.${fact}`);
  const waitWords = (until: JourneyWait) => {
    if (until.kind === 'clock') return t('stepWords.wait.clock', { hour: `${until.hour}:00` });
    if (until.kind === 'fact')
      return t('stepWords.wait.fact', { fact: factWords(until.fact), days: formats.days(until.days) });
    const isWhole = until.hours % 24 === 0;
    return t('stepWords.wait.time', {
      time: isWhole ? formats.days(until.hours / 24) : formats.duration(until.hours * 3600),
    });
  };
  const questionWords = (on: JourneyQuestion) =>
    on.kind === 'fact'
      ? factWords(on.fact)
      : on.where.map((condition) => conditionSentence(locale, formats, condition)).join(' · ');
  return (step) => {
    switch (step.kind) {
      case 'wait':
        return waitWords(step.until);
      case 'branch':
        return t('stepWords.branch', { question: questionWords(step.on) });
      case 'split':
        return t('stepWords.split', { a: formats.percent(step.shareA), b: formats.percent(1 - step.shareA) });
      case 'exit':
        return t('stepWords.exit');
      case 'message': {
        const texts = step.content?.texts ?? [];
        const text = texts.find((one) => one.locale === locale) ?? texts[0];
        const said = text === undefined ? t('stepWords.message.empty') : text.subject || text.body.slice(0, 40);
        return t('stepWords.message', { way: t(`way.${step.channel}`), words: said });
      }
    }
  };
}
