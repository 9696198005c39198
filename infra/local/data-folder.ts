import { mkdir } from 'node:fs/promises';
import { LocalHostError } from './local-host-error.ts';

/** Makes the folder where there is none. Throws LocalHostError when it cannot be had. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new LocalHostError(
      'local.folder-unusable',
      `The data folder ${folder} cannot be made: ${(cause as Error).message}. Name another one with --data.`,
      { cause },
    );
  }
}
