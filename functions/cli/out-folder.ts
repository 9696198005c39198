import { constants } from 'node:fs';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';

/** The sample's PDFs stand in the folder itself; every other organisation has one of its own inside. */
const unprefixed = 'sample-precision';

export function pdfPath(
  out: string,
  organisation: string,
  report: string,
  period: string,
  language: string,
): string {
  const file = `${report}-${period}.${language}.pdf`;
  return organisation === unprefixed ? join(out, file) : join(out, organisation, file);
}

/** Whether files can be written there, found out before anything is computed. Throws `usage.out-not-writable`. */
export async function assertWritable(out: string): Promise<void> {
  try {
    const existing = await nearestExisting(out);
    await access(existing, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Failure(
      'usage.out-not-writable',
      `PDFs cannot be written to ${out}: ${(cause as Error).message}; name another folder with --out`,
      '',
      cause,
    );
  }
}

async function nearestExisting(path: string): Promise<string> {
  try {
    await access(path);
    await access(join(path, '.'));
    return path;
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return nearestExisting(parent);
  }
}

/** Writes a PDF whole: into a file beside it, then one rename; a file that has the bytes already is left alone. */
export async function writePdf(path: string, bytes: Uint8Array): Promise<void> {
  const present = await readFile(path).catch(() => undefined);
  if (present && sha256(present) === sha256(bytes)) return;
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
