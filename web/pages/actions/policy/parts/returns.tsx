import { useQuery } from '@tanstack/react-query';
import type { MessageReturns } from '#contract/message-return';
import { Answered } from '../../../../frame/answered.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { returnsQuery } from '../../queries.ts';

/** What providers told about messages afterwards, and where they tell it. */
export function Returns() {
  const { t } = usePen();
  return (
    <Panel title={t('returns.title')}>
      <p className="a-note">{t('returns.body')}</p>
      <Answered query={useQuery(returnsQuery)} skeleton={[120]}>
        {(all) => <Told {...all} />}
      </Answered>
    </Panel>
  );
}

function Told({ addresses, latest }: MessageReturns) {
  const { t, formats } = usePen();
  return (
    <>
      <ul className="a-plain">
        {addresses.map(({ provider, url }) => (
          <li key={provider}>
            {t(`returns.provider.${provider}`)}
            {': '}
            {url === '' ? t('returns.noAddress') : <code className="a-address">{url}</code>}
          </li>
        ))}
      </ul>
      {latest.length === 0 ? (
        <p>{t('returns.none')}</p>
      ) : (
        <ul className="a-plain">
          {latest.map(({ returnId, kind, address, happenedAt, detail }) => (
            <li key={returnId}>
              {formats.moment(happenedAt)} · {address} · {t(`returns.kind.${kind}`)}
              {detail === '' ? '' : ` · ${detail}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
