import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { root } from '../../infra/blueprint.ts';
import { Failure } from '../domain/failure.ts';
import { csvText } from '../domain/sheet/csv-text.ts';
import { everySheet } from '../domain/sheet/every-sheet.ts';
import { folded } from '../domain/sheet/fold.ts';
import type { Sheet } from '../domain/sheet/sheet.ts';
import { datasetName, type SheetStrings } from '../domain/sheet/sheet-strings.ts';
import { templateHeads, templateSheets } from '../intake/sheet/template.ts';
import { writeWorkbook } from '../wiring/intake.ts';
import { sheetLanguages } from '../wiring/sheet-languages.ts';
import { exitCodes } from './exit-codes.ts';
import { assertFilePlace, writeWhole } from './out-folder.ts';
import { table } from './table.ts';
import { terminalLanguage } from './terminal-language.ts';

export interface TemplateOptions {
  readonly language?: string;
  readonly format: 'xlsx' | 'csv';
  readonly out?: string;
}

/** `stele template`: writes a blank sheet of a dataset, or lists the datasets that have one. */
export async function template(name: string | undefined, options: TemplateOptions): Promise<number> {
  const languages = await sheetLanguages(root);
  const strings = languages[options.language ?? terminalLanguage()] as SheetStrings;
  if (name === undefined) {
    const rows = everySheet.map(({ dataset }) => [dataset.id, datasetName(strings, dataset.id)]);
    process.stdout.write(`${table([strings.template.dataset ?? '', strings.template.name ?? ''], rows)}\n`);
    return exitCodes.done;
  }
  const names = (id: string): readonly string[] => [
    id,
    ...Object.values(languages).map((one) => datasetName(one, id)),
  ];
  const sheet = everySheet.find(({ dataset }) => names(dataset.id).map(folded).includes(folded(name)));
  if (!sheet)
    throw new Failure(
      'usage.unknown-dataset',
      `there is no sheet of "${name}": name one of ${everySheet.map(({ dataset }) => dataset.id).join(', ')}`,
    );
  const path = resolve(options.out ?? `${sheet.dataset.id}.${options.format}`);
  const bytes = bytesOf(sheet, strings, options.format);
  await assertUnused(path, bytes);
  await writeWhole(path, bytes);
  process.stdout.write(`${path}\n`);
  return exitCodes.done;
}

function bytesOf(sheet: Sheet, strings: SheetStrings, format: TemplateOptions['format']): Uint8Array {
  return format === 'xlsx'
    ? writeWorkbook(templateSheets(sheet, strings))
    : Buffer.from(csvText([templateHeads(sheet, strings)]));
}

/** A sheet that somebody has filled in is not written over. Throws `usage.out-not-writable`. */
async function assertUnused(path: string, bytes: Uint8Array): Promise<void> {
  await assertFilePlace(path);
  const there = await readFile(path).catch(() => undefined);
  if (there && !there.equals(bytes))
    throw new Failure(
      'usage.out-not-writable',
      `${path} is there already and is not written over: name another file with --out`,
    );
}
