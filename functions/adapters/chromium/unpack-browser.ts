import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { temporaryFolder } from '../disk/temporary-folder.ts';
import { tarEntries } from './tar-entries.ts';

/** Version of the @sparticuz/chromium archives; part of the folder name, so that an update never meets an old browser. */
export const BROWSER_PACKAGE_VERSION = '153.0.0';

export interface UnpackedBrowser {
  readonly executablePath: string;
  /** NSS and expat of the package: a bare Linux has neither. */
  readonly libraryFolder: string;
}

const unpacking = new Map<string, Promise<void>>();

async function unpackLibraries(archive: string, folder: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(archive));
  for (const { name, mode, body } of tarEntries(tar)) {
    await writeFile(join(folder, basename(name)), body, { mode, flush: true });
  }
}

/** Unpacks beside the final place and renames: a half-written browser is never visible, and of two racers one rename wins. */
async function unpackInto(archiveFolder: string, cacheFolder: string, place: string): Promise<void> {
  const draft = await temporaryFolder(cacheFolder, 'unpacking');
  try {
    const libraries = join(draft, 'lib');
    await mkdir(libraries);
    await Promise.all([
      pipeline(
        createReadStream(join(archiveFolder, 'chromium.br'), { highWaterMark: 2 ** 22 }),
        createBrotliDecompress({ chunkSize: 2 ** 21 }),
        createWriteStream(join(draft, 'chromium'), { mode: 0o700, flush: true }),
      ),
      unpackLibraries(join(archiveFolder, 'al2023.tar.br'), libraries),
    ]);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

/** The packaged Chromium below `cacheFolder`, unpacked once per version and machine. */
export async function unpackBrowser(archiveFolder: string, cacheFolder: string): Promise<UnpackedBrowser> {
  const { size } = await stat(join(archiveFolder, 'chromium.br'));
  const place = join(cacheFolder, `chromium-${BROWSER_PACKAGE_VERSION}-${size}`);
  const present = await access(place).then(
    () => true,
    () => false,
  );
  if (!present) {
    const underWay = unpacking.get(place) ?? unpackInto(archiveFolder, cacheFolder, place);
    unpacking.set(place, underWay);
    await underWay.finally(() => unpacking.delete(place));
  }
  return { executablePath: join(place, 'chromium'), libraryFolder: join(place, 'lib') };
}
