import type { OtherRow } from '../lib/reading.ts';
import { Sourced } from './Sourced.tsx';

/** Rows whose labels are none of ours, as a page prints them: within a `dl`. */
export function OtherRowItems({ rows }: { readonly rows: readonly OtherRow[] }) {
  return (
    <>
      {rows.map((row) => (
        <div key={`${row.label} ${row.printed}`} data-other-row={row.label}>
          <dt>
            <bdi>{row.label}</bdi>
          </dt>
          <dd>
            <Sourced {...row}>
              <bdi>{row.printed}</bdi>
            </Sourced>
          </dd>
        </div>
      ))}
    </>
  );
}
