import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly head: string;
  /** Figures are set right, in tabular digits. */
  readonly figure?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly chosen?: (row: Row) => boolean;
}

/** Rows under a head that stays in view; what is wider than the window scrolls inside, also by keyboard. */
export function Table<Row>({ label, columns, rows, rowKey, chosen }: Props<Row>) {
  return (
    <div className="table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head, figure }) => (
              <th key={head} scope="col" className={figure === true ? 'table__figure' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-chosen={chosen?.(row) === true}>
              {columns.map(({ head, figure, cell }) => (
                <td key={head} className={figure === true ? 'table__figure figure' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
