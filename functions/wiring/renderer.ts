import { createChromiumRenderer } from '../adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../adapters/chromium/house-fonts.ts';
import type { Renderer } from '../ports/renderer.ts';
import { readConfiguration } from './configuration.ts';
import { onClose, oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

/** The one browser of this process, started at the first document. */
export const renderer = oncePerEnvironment((environment): Renderer => {
  const configuration = readConfiguration(environment);
  const executablePath = configuration[variables.browserExecutable];
  const cacheFolder = configuration[variables.browserCache];
  const pages = configuration[variables.browserPages];
  const archiveFolder = configuration[variables.browserArchives];
  const fonts = configuration[variables.fonts];
  const built = createChromiumRenderer({
    // A bundle carries the fonts in one folder; a checkout has them where npm put them.
    fontFolders: fonts ? [fonts] : houseFontFolders(),
    singleProcess: configuration[variables.browserSingleProcess] === 'true',
    environment: withoutCredentials(environment),
    ...(executablePath ? { executablePath } : {}),
    ...(cacheFolder ? { cacheFolder } : {}),
    ...(archiveFolder ? { archiveFolder } : {}),
    ...(pages ? { concurrency: Number(pages) } : {}),
  });
  onClose(() => built.close());
  return built;
});

/** The browser has no use for what the functions may do. */
function withoutCredentials(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('AWS_')));
}
