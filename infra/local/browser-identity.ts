import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const versionTimeout = 10_000;

/**
 * What tells one browser's bytes from another's: the packaged one is pinned by the lock file; a named one says its
 * version itself, wherever it lies; on another platform the installed one is at least told apart from the packaged.
 */
export async function browserIdentity(executable: string | undefined): Promise<string> {
  if (!executable)
    return process.platform === 'linux' && process.arch === 'x64'
      ? 'packaged'
      : `installed on ${process.platform} ${process.arch}`;
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: versionTimeout });
    return stdout.trim();
  } catch {
    // Rendering will say what is wrong with it; until then it is told apart by its place.
    return executable;
  }
}
