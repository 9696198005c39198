import { rmSync } from 'node:fs';

interface Belongings {
  readonly pid: () => number | undefined;
  readonly folder: string;
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const belongings = new Set<Belongings>();
const onSignal = new Map<NodeJS.Signals, () => void>();

/** Puppeteer makes the browser the leader of its own process group; its renderers and GPU process end with it. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone: that is what was wanted.
  }
}

function endAll(): void {
  for (const { pid, folder } of belongings) {
    killGroup(pid());
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }
  belongings.clear();
}

function watch(): void {
  process.on('exit', endAll);
  for (const signal of SIGNALS) {
    const listener = () => {
      // A host with its own listener decides when to end; its exit comes through 'exit'.
      if (process.listenerCount(signal) > 1) return;
      endAll();
      process.off(signal, listener);
      process.kill(process.pid, signal);
    };
    onSignal.set(signal, listener);
    process.on(signal, listener);
  }
}

function unwatch(): void {
  process.off('exit', endAll);
  for (const [signal, listener] of onSignal) process.off(signal, listener);
  onSignal.clear();
}

/** Ends the browser and removes its folder when this process exits or is told to. Returns the release. */
export function endWithProcess(pid: () => number | undefined, folder: string): () => void {
  const own: Belongings = { pid, folder };
  if (belongings.size === 0) watch();
  belongings.add(own);
  return () => {
    if (belongings.delete(own) && belongings.size === 0) unwatch();
  };
}
