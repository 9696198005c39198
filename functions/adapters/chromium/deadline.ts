import { RenderError } from './render-error.ts';

/** Waits for one step of a rendition at most `limit` milliseconds, then refuses with `render.timeout`. */
export async function withinDeadline<T>(step: string, limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new RenderError(
          'render.timeout',
          `The step "${step}" of the PDF took longer than ${limit / 1000} s and was stopped. ` +
            'Run it again; if it happens again, the document is too large for this machine or the machine is overloaded.',
          { step, limit },
        ),
      );
    }, limit);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
