import { RenderError } from '../chromium/render-error.ts';

/** An ISO date as a PDF date of the length Chromium writes (ISO 32000-1, 7.9.4): midnight, UTC. */
export function releaseDate(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(isoDate) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== isoDate
  ) {
    throw new RenderError(
      'render.invalid-date',
      `The release date is "${isoDate}"; a calendar date such as 2025-03-31 was expected.`,
    );
  }
  return `(D:${isoDate.replaceAll('-', '')}000000+00'00')`;
}
