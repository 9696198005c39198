import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleFolder } from '../../infra/local/samples/manifest.ts';
import { sampleFiles } from './files/sample-files.ts';
import { samples } from './generator/samples.ts';

/** `npm run samples`: writes the files of the sample organisations anew. */
for (const organisation of samples.keys()) {
  const folder = sampleFolder(organisation);
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of await sampleFiles(organisation)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
