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

/**
 * Rows under a head that stays in view; what is wider than the window scrolls inside, also by keyboard. On a phone each
 * row of more than two columns becomes a card of labelled values; the roles are written out because such a layout would
 * take them from the elements.
 */
export function Table<Row>({ label, columns, rows, rowKey, chosen }: Props<Row>) {
  return (
    <div
      className={`table${columns.length > 2 ? ' table--cards' : ''}`}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ head, figure }) => (
              <th
                key={head}
                scope="col"
                role="columnheader"
                className={figure === true ? 'table__figure' : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" data-chosen={chosen?.(row) === true}>
              {columns.map(({ head, figure, cell }) => (
                <td
                  key={head}
                  role="cell"
                  data-head={head}
                  className={figure === true ? 'table__figure figure' : undefined}
                >
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
