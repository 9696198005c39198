import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A file of the project by its path from the root. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

export interface Import {
  /** Path from the root for a file of the project, else the package's name. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export function sourcesIn(...patterns: readonly string[]): readonly Source[] {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
  return files
    .filter((file) => !file.includes('node_modules'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

const statement =
  /\b(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** What a source imports, read from its text: static, dynamic, re-exported. */
export function importsOf({ file, text }: Source): readonly Import[] {
  return [...text.matchAll(statement)].map(([, type, from, bare]) => {
    const name = from ?? bare ?? '';
    return { target: name.startsWith('.') ? join(dirname(file), name) : name, typeOnly: type !== undefined };
  });
}

/** Folder names and the file's name without its ending. */
export function namesOf(file: string): readonly string[] {
  return [...dirname(file).split('/'), basename(file).split('.')[0] as string];
}
