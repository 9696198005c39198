import { readFile } from 'node:fs/promises';

/** Largest resident sets of all processes below one, added up, in bytes; 0 where the system keeps no such account (Linux does). */
export async function descendantsPeak(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text.split(' ').filter(Boolean).map(Number);
  const peaks = children.map(async (child) => (await peakOf(child)) + (await descendantsPeak(child)));
  return (await Promise.all(peaks)).reduce((sum, peak) => sum + peak, 0);
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
