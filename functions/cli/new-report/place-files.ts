import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes files into a checkout all or none: aside first, then each new folder or file is moved to its place and, last,
 * the replaced file over the old one. What was moved is taken back when a move fails.
 */
export async function placeFiles(
  root: string,
  aside: string,
  added: ReadonlyMap<string, string>,
  replaced: { readonly path: string; readonly text: string },
): Promise<void> {
  const placed: string[] = [];
  try {
    for (const [path, text] of [...added, [replaced.path, replaced.text] as const]) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), text);
    }
    for (const path of unitsOf([...added.keys()], root)) {
      await rename(join(aside, path), join(root, path));
      placed.push(path);
    }
    await rename(join(aside, replaced.path), join(root, replaced.path));
  } catch (error) {
    for (const path of placed) await rm(join(root, path), { recursive: true, force: true });
    throw error;
  }
}

/** What is moved as one: the highest folder of a file that the checkout does not have yet, or the file itself. */
function unitsOf(paths: readonly string[], root: string): readonly string[] {
  const unitOf = (path: string): string => {
    const parent = dirname(path);
    return parent === '.' || existsSync(join(root, parent)) ? path : unitOf(parent);
  };
  return [...new Set(paths.map(unitOf))];
}
