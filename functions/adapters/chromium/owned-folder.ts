import { lstat, mkdir } from 'node:fs/promises';
import { RenderError } from './render-error.ts';

/**
 * A folder of this user only. Its place in the temp directory is predictable, and a program is started from
 * it, so a folder that somebody else made or may write to is refused.
 */
export async function privateFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const status = await lstat(path);
  const foreign =
    process.getuid !== undefined && (status.uid !== process.getuid() || (status.mode & 0o002) !== 0);
  if (!status.isDirectory() || foreign) {
    throw new RenderError(
      'render.browser-unavailable',
      `The folder ${path} belongs to another user or others may write to it. Remove it, or configure another cache folder.`,
    );
  }
  return path;
}
