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

/** Leaders of browser process groups, as long as the tests run: members may outlive their leader. */
const leaders = new Map<number, Set<number>>();

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

/** Process group in /proc/<pid>/stat: the third field after the name, which stands in brackets (proc_pid_stat(5)). */
function groupOf(pid: number): number {
  return Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[2]);
}

/** The browser that a process started and all its children; zombies have no command line left. */
export function browserProcesses(owner: number): BrowserProcess[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const known = leaders.get(owner) ?? new Set();
  leaders.set(owner, known);
  for (const pid of pids)
    if (read(pid, 'environ').includes(mark(owner)) && groupOf(pid) === pid) known.add(pid);
  return pids
    .filter((pid) => known.has(groupOf(pid)))
    .map((pid) => ({ pid, commandLine: read(pid, 'cmdline') }))
    .filter(({ commandLine }) => commandLine !== '');
}

export function browserFolders(cacheFolder: string, owner: number): string[] {
  return readdirSync(cacheFolder).filter((name) => name.startsWith(mark(owner)));
}

/** Looks again and again until the condition holds; the test's own time limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
