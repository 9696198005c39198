import { readFileSync } from 'node:fs';
import { houseFiles } from '../../templates/house/house-files.ts';
import type { HouseSources } from '../../templates/house/typeset.ts';

const folder = new URL('../../templates/house/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The house style as the renderer reads it. */
export function readHouse(): HouseSources {
  return {
    css: houseFiles.css.map(read).join('\n'),
    layout: read(houseFiles.layout),
    partials: Object.fromEntries(
      Object.entries(houseFiles.partials).map(([name, file]) => [name, read(file)]),
    ),
  };
}
