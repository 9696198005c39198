import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { sweepAbandoned, temporaryFolder } from '../disk/temporary-folder.ts';
import { withinDeadline } from './deadline.ts';
import { endWithProcess, killGroup } from './end-with-process.ts';
import { fontConfiguration } from './font-configuration.ts';
import { launchArguments } from './launch-arguments.ts';
import { locateBrowser, thisMachine } from './locate-browser.ts';
import { privateFolder } from './owned-folder.ts';
import { RenderError } from './render-error.ts';
import { unpackBrowser } from './unpack-browser.ts';

export interface BrowserOptions {
  readonly fontFolders: readonly string[];
  /** Keeps the unpacked browser (211 MB) and the font cache between processes. */
  readonly cacheFolder: string;
  readonly executablePath?: string | undefined;
  readonly archiveFolder?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  readonly singleProcess: boolean;
  readonly stepTimeout: number;
}

export interface RunningBrowser {
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** A healthy browser closes in well under 0.2 s; after this it is killed. */
const GRACE = 2_000;

/** Everything the browser writes goes below `folder`: crash dumps in the temp directory would fill it (Sparticuz/chromium #231). */
async function browserEnvironment(
  options: BrowserOptions,
  folder: string,
  libraryFolder: string | undefined,
) {
  const fontCache = join(options.cacheFolder, 'font-cache');
  const configuration = join(folder, 'fonts.conf');
  await mkdir(join(folder, 'tmp'));
  await mkdir(fontCache, { recursive: true });
  await writeFile(configuration, fontConfiguration(options.fontFolders, fontCache));
  return {
    ...options.environment,
    ...(libraryFolder !== undefined && { LD_LIBRARY_PATH: libraryFolder }),
    FONTCONFIG_FILE: configuration,
    FONTCONFIG_PATH: folder,
    HOME: folder,
    TMPDIR: join(folder, 'tmp'),
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

async function launchIn(folder: string, options: BrowserOptions, signal: AbortSignal): Promise<Browser> {
  const location = locateBrowser(options, thisMachine(homedir()));
  const packaged = location.kind === 'packaged';
  const program = packaged
    ? await withinDeadline(
        'unpack the browser',
        options.stepTimeout,
        unpackBrowser(location.archiveFolder, options.cacheFolder),
      )
    : { executablePath: location.executablePath, libraryFolder: undefined };
  const started = launch({
    executablePath: program.executablePath,
    headless: packaged ? 'shell' : true,
    // The browser ends when the pipe closes, so it cannot outlive this process, not even after SIGKILL.
    pipe: true,
    userDataDir: join(folder, 'profile'),
    args: launchArguments({ platform: process.platform, packaged, singleProcess: options.singleProcess }),
    env: await browserEnvironment(options, folder, program.libraryFolder),
    defaultViewport: null,
    networkEnabled: false,
    issuesEnabled: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    signal,
    // The steps have their own deadlines.
    timeout: 0,
    protocolTimeout: 0,
  });
  return withinDeadline('start the browser', options.stepTimeout, started).catch((cause) => {
    if (cause instanceof RenderError) throw cause;
    throw new RenderError(
      'render.browser-unavailable',
      `The browser ${program.executablePath} did not start. Its folder may forbid running programs (noexec), ` +
        'a library may be missing, or memory may be short; the log holds what it said.',
      { cause: String(cause) },
    );
  });
}

export async function startBrowser(options: BrowserOptions): Promise<RunningBrowser> {
  await privateFolder(options.cacheFolder);
  await sweepAbandoned(options.cacheFolder);
  const folder = await temporaryFolder(options.cacheFolder, 'browser');
  const launching = new AbortController();
  let browser: Browser | undefined;
  const pid = () => browser?.process()?.pid;
  const release = endWithProcess(pid, folder);
  const stop = async () => {
    const child = browser?.process();
    const exited =
      child && child.exitCode === null && child.signalCode === null
        ? new Promise((resolve) => child.once('exit', resolve))
        : Promise.resolve();
    if (browser) await withinDeadline('close the browser', GRACE, browser.close()).catch(() => undefined);
    killGroup(pid());
    await withinDeadline('end the browser', GRACE, exited).catch(() => undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    release();
  };
  try {
    browser = await launchIn(folder, options, launching.signal);
  } catch (error) {
    launching.abort();
    await stop();
    throw error;
  }
  return { browser, stop };
}
