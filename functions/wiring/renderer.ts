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
  const built = createChromiumRenderer({
    fontFolders: houseFontFolders(),
    environment,
    ...(executablePath ? { executablePath } : {}),
    ...(cacheFolder ? { cacheFolder } : {}),
    ...(pages ? { concurrency: Number(pages) } : {}),
  });
  onClose(() => built.close());
  return built;
});
