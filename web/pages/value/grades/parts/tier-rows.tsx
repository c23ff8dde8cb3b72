import { Button } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../../../words/use-words.ts';
import type { GradeDraft, TierRow } from '../draft.ts';

const MOST = 6;
const FEWEST = 2;
const TEXTS = ['zh', 'en', 'benefits', 'service'] as const;

/** The grades of a scheme from the top: names, where each begins, and what it brings. */
export function TierRows({ draft, onChange }: { draft: GradeDraft; onChange: (rows: readonly TierRow[]) => void }) {
  const t = useWords();
  const added = useRef(0);
  const { rows } = draft;
  const put = (key: string, part: Partial<TierRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    added.current += 1;
    const fresh = { key: `new ${added.current}`, zh: '', en: '', benefits: '', service: '', bound: '' };
    // A new grade stands above the last one, which takes the rest.
    onChange([...rows.slice(0, -1), fresh, ...rows.slice(-1)]);
  };
  const heads = {
    zh: t('grades.edit.zh'),
    en: t('grades.edit.en'),
    benefits: t('grades.benefits'),
    service: t('grades.service'),
  };
  const bound = t(draft.cut === 'shares' ? 'grades.edit.share' : 'grades.edit.from');
  return (
    <div className="g-tiers">
      <h3>{t('grades.edit.tiers')}</h3>
      <div className="g-scroll">
        <table>
          <caption className="p-unseen">{t('grades.edit.tiers')}</caption>
          <thead>
            <tr>
              {[heads.zh, heads.en, bound, heads.benefits, heads.service].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const cell = (part: (typeof TEXTS)[number]) => (
                <td key={part}>
                  <input
                    className="p-field"
                    aria-label={heads[part]}
                    maxLength={part === 'zh' || part === 'en' ? 40 : 400}
                    value={row[part]}
                    onChange={(event) => put(row.key, { [part]: event.target.value })}
                  />
                </td>
              );
              return (
                <tr key={row.key}>
                  {cell('zh')}
                  {cell('en')}
                  <td>
                    {at === rows.length - 1 ? (
                      <span className="p-caption">{t('grades.edit.rest')}</span>
                    ) : (
                      <input
                        className="p-field g-bound"
                        type="number"
                        step="any"
                        aria-label={bound}
                        value={row.bound}
                        onChange={(event) => put(row.key, { bound: event.target.value })}
                      />
                    )}
                  </td>
                  {cell('benefits')}
                  {cell('service')}
                  <td>
                    <Button
                      size="small"
                      type="text"
                      disabled={rows.length <= FEWEST}
                      aria-label={t('grades.edit.remove', { n: String(at + 1) })}
                      onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
                    >
                      {t('grades.edit.removeShort')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Button size="small" disabled={rows.length >= MOST} onClick={add}>
        {t('grades.edit.add')}
      </Button>
    </div>
  );
}
