import { useQuery } from '@tanstack/react-query';
import type { CustomerGrades } from '#contract/grade';
import type { CustomerAnswer } from '../../../client/customers.ts';
import { customerGradesQuery } from '../../../client/worth.ts';
import { Answered } from '../../../frame/answered.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { useWords } from '../../../words/use-words.ts';
import { bands } from './bands.ts';

/** Narrower than this share of the strip, a band has no room for its name; pointing at it tells. */
const ROOM = 0.1;

/** Which grade the customer held when, one band for each scheme. */
export function Grades({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const query = useQuery(customerGradesQuery(detail.customer.customerId, detail.meta.asOf));
  return (
    <Panel
      title={t('grades.customer')}
      explain={
        <Explained
          name={t('grades.customer')}
          definition={t('explain.grades.definition')}
          formula={t('explain.grades.formula')}
          meta={detail.meta}
        />
      }
    >
      <Answered query={query} skeleton={[80]}>
        {({ schemes }) => {
          const graded = schemes.filter(({ history }) => history.length > 0);
          if (graded.length === 0) return <p className="p-caption">{t('grades.customer.none')}</p>;
          return graded.map((scheme) => <Band key={scheme.schemeId} scheme={scheme} end={detail.meta.asOf} />);
        }}
      </Answered>
    </Panel>
  );
}

function Band({ scheme, end }: { scheme: CustomerGrades['schemes'][number]; end: string }) {
  const t = useWords();
  const formats = useFormats();
  const { locale } = useLocale();
  const inLocale = (name: { zh: string; en: string }) => (locale === 'zh-CN' ? name.zh : name.en);
  const nameOf = (tier: number) => {
    const name = scheme.tiers[tier - 1];
    return name === undefined ? t('grades.tier.none') : inLocale(name);
  };
  const steps = bands(
    scheme.history.map(({ on, tier }) => ({ on, value: tier })),
    end,
  );
  return (
    <>
      <p className="p-caption u-grades-name">{inLocale(scheme.name)}</p>
      <div className="u-grades">
        {steps.map((band) => (
          <div
            key={band.from}
            className={`p-class p-class-${band.value === 0 ? 2 : Math.min(band.value - 1, 2)}`}
            style={{ flexGrow: Math.max(ROOM, band.share), minWidth: 0, overflow: 'hidden' }}
            title={`${nameOf(band.value)}\n${formats.day(band.from)} – ${formats.day(band.to)}`}
          >
            {band.share < ROOM ? '' : nameOf(band.value)}
          </div>
        ))}
      </div>
    </>
  );
}
