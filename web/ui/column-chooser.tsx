import { Button, Checkbox, Popover } from 'antd';
import { useUi } from './environment.tsx';

type Choosable = { key: string; title: string; fixed?: boolean };
type Props = { columns: readonly Choosable[]; shown: readonly string[]; onChosen: (keys: readonly string[]) => void };

/** Which columns a list shows; the order of the columns stays as designed. */
export function ColumnChooser({ columns, shown, onChosen }: Props) {
  const { texts } = useUi();
  const toggle = (key: string) =>
    onChosen(columns.map((column) => column.key).filter((k) => (k === key ? !shown.includes(k) : shown.includes(k))));
  const content = (
    <div className="p-choices">
      {columns.map((column) => (
        <Checkbox
          key={column.key}
          checked={shown.includes(column.key)}
          disabled={column.fixed === true}
          onChange={() => toggle(column.key)}
        >
          {column.title}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button size="small">{texts.columns}</Button>
    </Popover>
  );
}
