import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../infra/blueprint.ts';

export interface Ended {
  /** Exit code, or null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when standard error has shown the text. */
  readonly shown: (text: string) => Promise<void>;
}

/** Starts the command as a person would, in its own process, with a pipe for a terminal. */
export function startStele(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [join(root, 'functions/cli/stele.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    for (const one of waiting) if (err.includes(one.text)) one.resolve();
  });
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err }))),
    shown: (text) =>
      new Promise((resolve, reject) => {
        if (err.includes(text)) resolve();
        waiting.push({ text, resolve });
        child.on('close', () =>
          err.includes(text) ? resolve() : reject(new Error(`ended before it showed "${text}":\n${err}`)),
        );
      }),
  };
}

export function runStele(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return startStele(args, environment).ended;
}

/** A folder of one test's own, removed afterwards. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'stele-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
