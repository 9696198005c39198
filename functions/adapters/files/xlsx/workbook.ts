import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';
import { limits } from '../limits.ts';
import { beyond, damaged } from '../refusals.ts';
import type { Parts } from './parts.ts';
import { relationshipsOf } from './relationships.ts';
import type { DateSystem } from './serial-date.ts';
import { readWholeXml } from './xml.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What a workbook says of itself (ECMA-376 part 1, 18.2). */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly dateSystem: DateSystem;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly macros: boolean;
}

/** Throws a `FileRefused` where the archive is no workbook. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = (await relationshipsOf(parts, '')).find(({ role }) => role === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) throw new FileRefused(problem('no-workbook'));
  if (main.toLowerCase().endsWith('.bin')) throw new FileRefused(problem('binary-workbook'));
  const related = await relationshipsOf(parts, main);
  const partOf = (role: string): string | undefined => related.find((one) => one.role === role)?.part;
  const { isWorkbook, dateSystem, named } = await readMain(parts, main);
  if (!isWorkbook) throw new FileRefused(problem('no-workbook'));
  const sheets = named.flatMap(({ name, hidden, id }) => {
    const found = related.find((one) => one.id === id);
    if (!found) throw damaged(main);
    return found.role === 'worksheet' ? [{ name, hidden, part: found.part }] : [];
  });
  const [sharedStrings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    dateSystem,
    macros: partOf('vbaProject') !== undefined,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

async function readMain(parts: Parts, main: string) {
  const named: { readonly name: string; readonly hidden: boolean; readonly id: string }[] = [];
  let root: string | undefined;
  let dateSystem: DateSystem = 1900;
  await readWholeXml(parts.bytes(main), main, {
    open(element, attributes) {
      root ??= element;
      if (element === 'workbookPr' && /^(1|true|on)$/.test(attributes.date1904 ?? '')) dateSystem = 1904;
      if (element !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      named.push({ name, hidden: state !== 'visible', id: relationshipId(attributes) });
      if (named.length > limits.sheets) throw beyond('workbook-too-large', limits.sheets);
    },
  });
  return { isWorkbook: root === 'workbook', dateSystem: dateSystem as DateSystem, named };
}

/** `r:id`, whatever its prefix; without one it would be a sheet's own number. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((one) => one.endsWith(':id'));
  return (name === undefined ? undefined : attributes[name]) ?? '';
}
