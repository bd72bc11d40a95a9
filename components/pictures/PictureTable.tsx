import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PictureTableContent, PictureTableRow } from './picture-kind.ts';

export interface PictureTableProps {
  readonly title: string;
  readonly table: PictureTableContent;
  open(id: string): void;
}

/** The numbers behind a picture, made when they are asked for. */
export function PictureTable({ title, table, open }: PictureTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="picture-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('picture.showTable')}</summary>
      {isOpen && (
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {table.columns.map(({ name, isNumber }) => (
                <th key={name} scope="col" class={isNumber ? 'number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{table.rows.map((row, n) => tableRow(row, n, { table, open }))}</tbody>
        </table>
      )}
    </details>
  );
}

function tableRow(
  { id, cells: [first = '', ...rest] }: PictureTableRow,
  n: number,
  { table, open }: Pick<PictureTableProps, 'table' | 'open'>,
) {
  return (
    <tr key={n}>
      <th scope="row">
        {id === null ? (
          first
        ) : (
          <button type="button" class="link" onClick={() => open(id)}>
            {first}
          </button>
        )}
      </th>
      {rest.map((cell, at) => (
        <td key={table.columns[at + 1]?.name} class={table.columns[at + 1]?.isNumber ? 'number' : ''}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
