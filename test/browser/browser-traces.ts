import { readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** The part of a browser's folder name, and so of its environment, that tells which process started it. */
function mark(owner: number): string {
  return `browser@${hostname()}@${owner}@`;
}

interface BrowserProcess {
  readonly pid: number;
  readonly commandLine: string;
}

/** The browser that a process started and its children, from /proc; zombies have no environment left. */
export function browserProcesses(owner: number): BrowserProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'latin1');
        const environment = readFileSync(`/proc/${name}/environ`, 'latin1');
        return environment.includes(mark(owner)) ? [{ pid: Number(name), commandLine }] : [];
      } catch {
        return [];
      }
    });
}

export function browserFolders(cacheFolder: string, owner: number): string[] {
  return readdirSync(cacheFolder).filter((name) => name.startsWith(mark(owner)));
}

/** Looks again and again until the condition holds; the test's own time limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
