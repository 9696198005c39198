import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { usualBrowserPaths } from './installed-browsers.ts';
import { RenderError } from './render-error.ts';

export type BrowserLocation =
  | { readonly kind: 'packaged'; readonly archiveFolder: string }
  | { readonly kind: 'installed'; readonly executablePath: string };

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

function packagedArchives(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  } catch {
    return undefined;
  }
}

/**
 * The browser named by the configuration, else the packaged one (Linux on x64 only), else an installed one.
 * The last is another engine version: its bytes differ from the packaged browser's.
 */
export function locateBrowser(
  wanted: { readonly executablePath?: string | undefined; readonly archiveFolder?: string | undefined },
  machine: Machine,
): BrowserLocation {
  if (wanted.executablePath !== undefined) {
    if (machine.exists(wanted.executablePath))
      return { kind: 'installed', executablePath: wanted.executablePath };
    throw new RenderError(
      'render.browser-unavailable',
      `The configured browser ${wanted.executablePath} does not exist. Correct STELE_CHROMIUM or leave it empty.`,
    );
  }
  if (machine.platform === 'linux' && machine.arch === 'x64') {
    const archiveFolder = wanted.archiveFolder ?? packagedArchives();
    if (archiveFolder !== undefined && machine.exists(join(archiveFolder, 'chromium.br'))) {
      return { kind: 'packaged', archiveFolder };
    }
  }
  const installed = usualBrowserPaths(machine.platform, machine.home).find(machine.exists);
  if (installed !== undefined) return { kind: 'installed', executablePath: installed };
  throw new RenderError(
    'render.browser-unavailable',
    `No browser to print with: the packaged Chromium runs on Linux x64 only (this is ${machine.platform} ${machine.arch}), ` +
      'and no Chrome, Chromium or Edge was found in the usual places. Install one, or set STELE_CHROMIUM to its path.',
    { platform: machine.platform, arch: machine.arch },
  );
}

export function thisMachine(home: string): Machine {
  return { platform: process.platform, arch: process.arch, home, exists: existsSync };
}
