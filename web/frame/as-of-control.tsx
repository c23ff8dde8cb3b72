import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { type FormEvent, useState } from 'react';
import { statusQuery } from '../client/shop.ts';
import { useFormats } from '../words/formats-context.tsx';
import { useWords } from '../words/use-words.ts';
import { usePageSearch } from './address.ts';
import { useWorkOut, WorkOutProgress } from './work-out.tsx';

const OTHER = 'other';

/** The day everything on the page stands for; any other day can be worked out on the spot. */
export function AsOfControl() {
  const t = useWords();
  const formats = useFormats();
  const [search, change] = usePageSearch();
  const { data: status } = useQuery(statusQuery);
  const [open, setOpen] = useState(false);
  const latest = status?.asOf ?? undefined;
  const days = [...new Set([...(status?.asOfDates ?? []), ...(search.asOf ? [search.asOf] : [])])].sort().reverse();
  const label = (day: string) =>
    day === latest ? t('control.asOf.latest', { day: formats.day(day) }) : formats.day(day);
  const choose = (day: string) =>
    day === OTHER ? setOpen(true) : change({ asOf: day === latest ? undefined : day, page: undefined });
  return (
    <span className="p-control">
      <label htmlFor="as-of">{t('control.asOf')}</label>
      <Popover
        content={<OtherDay latest={status?.dataUntil ?? latest} onDone={() => setOpen(false)} />}
        open={open}
        onOpenChange={(next) => !next && setOpen(false)}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
      >
        <select
          id="as-of"
          className="p-field"
          value={search.asOf ?? latest ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {days.length === 0 ? <option value="">{t('control.asOf.none')}</option> : null}
          {days.map((day) => (
            <option key={day} value={day}>
              {label(day)}
            </option>
          ))}
          <option value={OTHER}>{t('control.otherDay')} …</option>
        </select>
      </Popover>
    </span>
  );
}

/** Any day up to the last one with data; working it out starts a run, and the page turns to it when it is done. */
function OtherDay({ latest, onDone }: { latest: string | undefined; onDone: () => void }) {
  const t = useWords();
  const [, change] = usePageSearch();
  const [day, setDay] = useState(latest ?? '');
  const work = useWorkOut((done) => {
    change({ asOf: done });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    work.start(day);
  };
  return (
    <form className="p-form" onSubmit={submit}>
      <label>
        {t('control.otherDay')}
        <input
          className="p-field"
          type="date"
          required
          max={latest}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <span className="p-caption" style={{ maxWidth: 240 }}>
        {t('control.workOut.hint')}
      </span>
      {work.day ? (
        <WorkOutProgress work={work} />
      ) : (
        <Button type="primary" htmlType="submit">
          {t('control.workOut')}
        </Button>
      )}
    </form>
  );
}

/** The day the page is held against; nothing by default. */
export function CompareControl() {
  const t = useWords();
  const formats = useFormats();
  const [search, change] = usePageSearch();
  const { data: status } = useQuery(statusQuery);
  const now = search.asOf ?? status?.asOf ?? '';
  const days = [...new Set([...(status?.asOfDates ?? []), ...(search.compareTo ? [search.compareTo] : [])])]
    .filter((day) => day < now)
    .sort()
    .reverse();
  return (
    <label className="p-control">
      {t('control.compareTo')}
      <select
        className="p-field"
        value={search.compareTo ?? ''}
        onChange={(event) => change({ compareTo: event.target.value || undefined })}
      >
        <option value="">{t('control.compareTo.none')}</option>
        {days.map((day) => (
          <option key={day} value={day}>
            {formats.day(day)}
          </option>
        ))}
      </select>
    </label>
  );
}
