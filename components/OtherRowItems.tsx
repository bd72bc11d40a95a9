import type { OtherRow } from '../lib/reading.ts';
import { Sourced } from './Sourced.tsx';

export interface OtherRowItemsProps {
  readonly rows: readonly OtherRow[];
  /** Of the page, BCP 47; not given: that of what they stand in. */
  readonly language?: string;
}

/** Rows whose labels are none of ours, as a page prints them: within a `dl`. */
export function OtherRowItems({ rows, language }: OtherRowItemsProps) {
  return (
    <>
      {rows.map((row) => (
        <div key={`${row.label} ${row.printed}`} data-other-row={row.label} lang={language}>
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
