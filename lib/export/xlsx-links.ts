import { element, toXml } from '../markup.ts';
import type { Cell } from './cells.ts';
import { LIMITS } from './xlsx-limits.ts';
import { PACKAGE_RELATIONS, RELATIONS } from './xlsx-names.ts';
import { inParts, openTag } from './xlsx-parts.ts';
import type { ZipArchive, ZipFile } from './xlsx-zip.ts';

export interface Link {
  /** Of the cell: "A2". */
  readonly place: string;
  readonly url: string;
}

interface SheetLinks {
  readonly links: readonly Link[];
  /** Of the sheet. */
  readonly number: number;
  readonly file: ZipFile;
  readonly archive: ZipArchive;
}

/** Notes where a link is; one that Excel has no room for becomes text. */
export function withLink(cell: Cell, place: string, links: Link[]): Cell {
  if (cell.kind !== 'link') return cell;
  if (links.length >= LIMITS.links || cell.url.length > LIMITS.address) return { ...cell, kind: 'text' };
  links.push({ place, url: cell.url });
  return cell;
}

/** Writes the links into the sheet, and the addresses that they lead to into a file beside it. */
export async function writeLinks(sheet: SheetLinks, turn: () => Promise<void>): Promise<void> {
  const { links, file } = sheet;
  file.write('<hyperlinks>');
  await inParts(links, ({ place }, i) => file.write(linkXml(place, i)), turn);
  file.write('</hyperlinks>');
  await writeRelations(sheet, turn);
}

function linkXml(place: string, i: number): string {
  return toXml(element('hyperlink', { ref: place, 'r:id': `rId${i + 1}` }));
}

async function writeRelations(
  { links, number, archive }: SheetLinks,
  turn: () => Promise<void>,
): Promise<void> {
  const file = archive.file(`xl/worksheets/_rels/sheet${number}.xml.rels`);
  const Type = `${RELATIONS}/hyperlink`;
  file.write(openTag(element('Relationships', { xmlns: PACKAGE_RELATIONS })));
  await inParts(
    links,
    ({ url: Target }, i) => {
      const relation = { Id: `rId${i + 1}`, Type, Target, TargetMode: 'External' };
      file.write(toXml(element('Relationship', relation)));
    },
    turn,
  );
  file.write('</Relationships>');
  file.end();
}
