import './api.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiOperation, apiDocumentQuery, operationsOf } from '../../client/api-document.ts';
import { urlOf } from '../../client/http.ts';
import { textIn, useAddress } from '../../frame/address.ts';
import { Page } from '../../frame/page.tsx';
import { Grid, Panel } from '../../ui/page-layout.tsx';
import { useFormats } from '../../words/formats-context.tsx';
import { useWords } from '../../words/use-words.ts';
import { Operation } from './operation.tsx';

/** The API, listed from its own description; every operation can be tried with the rights of who is signed in. */
export function ApiPage() {
  const t = useWords();
  const formats = useFormats();
  const [address, change] = useAddress();
  const query = useQuery(apiDocumentQuery);
  const chosen = textIn(address, 'operation');
  return (
    <Page
      title={t('api.title')}
      caption={t('api.caption')}
      query={query}
      answer={(document) => t('api.answer', { n: formats.count(operationsOf(document).length) })}
      actions={<a href={urlOf('/api/v1/openapi.json')}>{t('api.document')}</a>}
      skeleton={[600]}
    >
      {(document) => {
        const operations = operationsOf(document);
        const operation = operations.find((one) => one.id === chosen);
        return (
          <Grid>
            <Panel span={5} title={t('api.operations')}>
              <Operations operations={operations} chosen={operation?.id} onChoose={(id) => change({ operation: id })} />
            </Panel>
            <Panel span={7} {...(operation ? { title: operation.summary || operation.id } : {})}>
              {operation ? (
                <Operation key={operation.id} operation={operation} />
              ) : (
                <p className="p-secondary">{t('api.choose')}</p>
              )}
            </Panel>
          </Grid>
        );
      }}
    </Page>
  );
}

type Props = { operations: readonly ApiOperation[]; chosen: string | undefined; onChoose: (id: string) => void };

function Operations({ operations, chosen, onChoose }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const found = operations.filter((one) =>
    `${one.method} ${one.path} ${one.summary}`.toLowerCase().includes(typed.toLowerCase()),
  );
  return (
    <>
      <input
        className="p-field a-find"
        type="search"
        aria-label={t('api.find')}
        placeholder={t('api.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="a-list">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === chosen} onClick={() => onChoose(one.id)}>
              <span className="p-code a-method">{one.method}</span>
              <span className="p-code">{one.path.replace('/api/v1', '')}</span>
              <span className="p-caption">{one.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
