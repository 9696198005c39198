import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fontConfiguration } from '../../functions/adapters/chromium/font-configuration.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { launchArguments } from '../../functions/adapters/chromium/launch-arguments.ts';
import { locateBrowser, thisMachine } from '../../functions/adapters/chromium/locate-browser.ts';
import { unpackBrowser } from '../../functions/adapters/chromium/unpack-browser.ts';

/** Puppeteer's launch options for the browser that the product uses, with its arguments and fonts, for another program. */
export async function browserLaunch(folder: string, browserCache: string): Promise<unknown> {
  const location = locateBrowser({}, thisMachine(homedir()));
  const packaged = location.kind === 'packaged';
  const unpacked = packaged ? await unpackBrowser(location.archiveFolder, browserCache) : undefined;
  const home = join(folder, 'browser-home');
  await mkdir(home, { recursive: true });
  await writeFile(
    join(home, 'fonts.conf'),
    fontConfiguration(houseFontFolders(), join(browserCache, 'font-cache')),
  );
  return {
    executablePath: packaged ? unpacked?.executablePath : location.executablePath,
    headless: packaged ? 'shell' : true,
    args: launchArguments({ platform: process.platform, packaged, singleProcess: false }),
    env: {
      ...(unpacked ? { LD_LIBRARY_PATH: unpacked.libraryFolder } : {}),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      FONTCONFIG_PATH: home,
      HOME: home,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    },
  };
}
