import { useUi } from '../environment.tsx';
import { Scrollable } from '../scrollable.tsx';
import type { ChartView } from './view.ts';

type Props = { view: ChartView; onDrill?: ((drill: string) => void) | undefined };

/** The numbers of a chart as a table, in the height of the chart. Where rows and points match, the first cell drills. */
export function TwinTable({ view, onDrill }: Props) {
  const { formats } = useUi();
  const matches = view.stops.length === view.twin.rows.length;
  const written = (cell: string | number | null) => (typeof cell === 'string' ? cell : formats.number(cell, 2));
  return (
    <Scrollable label={view.summary} style={{ height: view.height }}>
      <table>
        <caption className="p-unseen">{view.summary}</caption>
        <thead>
          <tr>
            {view.twin.heads.map((head, at) => (
              <th
                key={head}
                scope="col"
                className={at > 0 && typeof view.twin.rows[0]?.[at] === 'number' ? 'p-right' : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.twin.rows.map((row, rowAt) => {
            const drill = matches ? view.stops[rowAt]?.drill : undefined;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a twin never move
              <tr key={rowAt}>
                {row.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: neither do its cells
                  <td key={at} className={typeof cell === 'number' ? 'p-right' : undefined}>
                    {at === 0 && drill !== undefined && onDrill ? (
                      <button type="button" className="p-link" onClick={() => onDrill(drill)}>
                        {written(cell)}
                      </button>
                    ) : (
                      written(cell)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrollable>
  );
}
