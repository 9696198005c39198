import { posix } from 'node:path';
import type { Parts } from './parts.ts';
import { readWholeXml } from './xml.ts';

/** A part that another names: its role (`worksheet`, `styles`), the name of the naming, and its own name. */
export interface Relationship {
  readonly id: string;
  readonly role: string;
  readonly part: string;
}

/** Parts that a part names (ECMA-376 part 2, 6.5); an empty name stands for the package. What lies outside is left out. */
export async function relationshipsOf(parts: Parts, source: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(source);
  const listed = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  if (!parts.has(listed)) return [];
  const found: Relationship[] = [];
  await readWholeXml(parts.bytes(listed), listed, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      const part = posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
      found.push({ id, role: type.slice(type.lastIndexOf('/') + 1), part });
    },
  });
  return found;
}
