import { readFile } from 'node:fs/promises';

/**
 * Largest resident sets of a process and of all below it, added up, in bytes: no less than what they ever held together.
 * Read from the system's account of each program, since getrusage() also counts what a process was forked from.
 */
export async function peakMemory(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text.split(' ').filter(Boolean).map(Number);
  const peaks = await Promise.all([ownPeak(pid), ...children.map(peakMemory)]);
  return peaks.reduce((sum, peak) => sum + peak, 0);
}

async function ownPeak(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
