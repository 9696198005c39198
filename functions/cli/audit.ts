import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { root } from '../../infra/blueprint.ts';
import { type Audit, audit as audited, isBlocked } from '../audit/audit.ts';
import type { DisclosureFile } from '../audit/disclosure.ts';
import { type LookUp, type NamedTables, readLookUps } from '../audit/look-up.ts';
import { longestDisclosure, readDisclosure } from '../audit/read-disclosure.ts';
import { auditResult } from '../audit/result.ts';
import { sayAudit } from '../audit/said.ts';
import { tablesDisclosure } from '../audit/tables-disclosure.ts';
import { auditText } from '../audit/text.ts';
import { Failure } from '../domain/failure.ts';
import { FileRefused } from '../domain/file-refused.ts';
import { type IntakeStrings, sayProblem } from '../intake/say-problem.ts';
import type { TableFile } from '../ports/tables.ts';
import { auditPage, auditStrings, catalogueLabels, openTables } from '../wiring/audit.ts';
import { readStrings } from '../wiring/read-strings.ts';
import { exitCodes } from './exit-codes.ts';
import { assertFilePlace, writeWhole } from './out-folder.ts';
import { terminalLanguage } from './terminal-language.ts';

export interface AuditOptions {
  readonly lookUp?: readonly string[];
  readonly language?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly out?: string;
}

/** `stele audit`: holds a report that others made against the rules; exit code 1 where something must be corrected. */
export async function audit(path: string, options: AuditOptions): Promise<number> {
  if (options.out !== undefined) await assertPlace(options.out, [path, ...(options.lookUp ?? [])]);
  const disclosure = await disclosureAt(path);
  const lookUp = await lookUpAt(options.lookUp ?? []);
  const found = audited(disclosure, await catalogueLabels(root), lookUp);
  const text = await written(found, options.format, options.language ?? terminalLanguage());
  if (options.out === undefined) process.stdout.write(text);
  else {
    await writeWhole(resolve(options.out), Buffer.from(text));
    process.stdout.write(`${resolve(options.out)}\n`);
  }
  return isBlocked(found) ? exitCodes.failed : exitCodes.done;
}

/** What is audited is not written over. Throws `usage.out-not-writable`. */
async function assertPlace(out: string, read: readonly string[]): Promise<void> {
  await assertFilePlace(resolve(out));
  const place = await realpath(out).catch(() => resolve(out));
  const files = await Promise.all(read.map((file) => realpath(file).catch(() => resolve(file))));
  if (!files.includes(place)) return;
  throw new Failure(
    'usage.out-not-writable',
    `${out} is a file that is read and is not written over: name another one with --out`,
  );
}

async function written(found: Audit, format: AuditOptions['format'], language: string): Promise<string> {
  const strings = await auditStrings(root, language);
  const said = sayAudit(found, strings, language);
  if (format === 'json') return `${JSON.stringify(auditResult(found, said), null, 2)}\n`;
  return format === 'html' ? (await auditPage(root))(said) : `${auditText(said, strings)}\n`;
}

/** JSON by its name, else tables by what the file holds. */
async function disclosureAt(path: string): Promise<DisclosureFile> {
  const name = basename(path);
  if (!/\.json$/i.test(path)) return withTables(path, (tables) => tablesDisclosure({ name, tables }));
  const { size } = await readable(path, () => stat(path));
  if (size > longestDisclosure)
    throw new Failure(
      'usage.invalid-disclosure',
      `${path} is larger than ${longestDisclosure / 2 ** 20} MiB: split the disclosure`,
    );
  return readDisclosure(textOf(await readable(path, () => readFile(path)), name), name);
}

/** A sign that another encoding leaves unread would stand in every finding about it. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('usage.invalid-disclosure', `${name} is not written in UTF-8: save it as UTF-8 text`);
  }
}

async function lookUpAt(paths: readonly string[]): Promise<LookUp | undefined> {
  if (paths.length === 0) return undefined;
  const read = async (at: number, opened: readonly NamedTables[]): Promise<LookUp> => {
    const path = paths[at];
    if (path === undefined) return readLookUps(opened);
    return withTables(path, (tables) => read(at + 1, [...opened, { name: basename(path), tables }]));
  };
  return read(0, []);
}

/** Opens a file as tables for as long as something is done with them. */
async function withTables<T>(path: string, use: (tables: TableFile) => Promise<T>): Promise<T> {
  try {
    const tables = await readable(path, () => openTables(path));
    if (!tables)
      throw new Failure('usage.file-unreadable', `${path} holds no tables: name a JSON, XLSX or CSV file`);
    try {
      return await use(tables);
    } finally {
      await tables.end();
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { intake } = await readStrings(root, 'en', ['intake']);
    const why = sayProblem(error.problem, intake as IntakeStrings);
    throw new Failure('usage.file-unreadable', `${path} cannot be read: ${why}`, '', error);
  }
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error instanceof Failure) throw error;
    throw new Failure('usage.file-unreadable', `${path} cannot be read (${error.message}): name a file`);
  }
}
