/** Exit code of a program that a person stopped: 128 + SIGINT. */
const interrupted = 130;

/** Ctrl-C and SIGTERM end the run in order: no browser, lock or half-written file stays behind. */
export function stopSignal(): {
  readonly signal: AbortSignal;
  readonly exitCode: number;
  readonly dispose: () => void;
} {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) return;
    process.stderr.write('\nstele: stopping; nothing half-done is kept\n');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    exitCode: interrupted,
    dispose: () => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
    },
  };
}
