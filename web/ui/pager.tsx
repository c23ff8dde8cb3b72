import { Button } from 'antd';
import { useUi } from './environment.tsx';

export type PageState = { page: number; pageSize: number; total: number; onPage: (page: number) => void };

/** "51–100 of 1,234" with back and forth. */
export function Pager({ page, pageSize, total, onPage }: PageState) {
  const { texts, formats } = useUi();
  if (total === 0) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <nav className="p-pager" aria-label={texts.rangeOf(formats.count(from), formats.count(to), formats.count(total))}>
      <span className="p-num">{texts.rangeOf(formats.count(from), formats.count(to), formats.count(total))}</span>
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {texts.previous}
      </Button>
      <Button size="small" disabled={to >= total} onClick={() => onPage(page + 1)}>
        {texts.next}
      </Button>
    </nav>
  );
}
