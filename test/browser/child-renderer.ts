import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChromiumRendererOptions } from '../../functions/adapters/chromium/chromium-renderer.ts';

export interface ChildTask {
  readonly html: string;
  readonly options?: Partial<ChromiumRendererOptions>;
  /** Stay, with the browser open, after the first document. */
  readonly stay?: boolean;
  readonly temporaryFolder?: string;
}

export interface ChildRenderer {
  readonly process: ChildProcess;
  /** SHA-256 of the PDF, or the refusal's code. */
  readonly outcome: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** A renderer in a process of its own, as a second run on the same machine would have it. */
export function startChildRenderer(task: ChildTask): ChildRenderer {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./child-main.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...(task.temporaryFolder !== undefined && { TMPDIR: task.temporaryFolder }) },
  });
  child.stdin.end(JSON.stringify(task));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const outcome = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()));
    child.once('exit', (code, signal) =>
      reject(new Error(`child ended without an outcome: ${code ?? signal}`)),
    );
  });
  outcome.catch(() => undefined);
  return { process: child, outcome, ended };
}
