import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../infra/blueprint.ts';

const copied = [
  ...['functions', 'infra', 'templates', 'locales', 'test'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', 'vitest.config.ts'],
];

/** A copy of this checkout to write into; the dependencies stay where they are. */
export async function copyCheckout(folder: string): Promise<void> {
  for (const part of copied) {
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: (source) => !source.includes('node_modules'),
    });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}
