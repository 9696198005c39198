import { create } from 'content-disposition';
import type { CompletedEdition } from '../ports/editions.ts';
import { filled, periodName, type Words } from './words.ts';

/** What no file system takes, and what would turn the direction of a name (U+202E and the like). */
const unusable = /[\s\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;
const longest = 120;

/** Content-Disposition with a name for people in the document's language, and one in ASCII for what reads no other (RFC 6266). */
export function disposition(
  { organisation, report, period, number, links }: CompletedEdition,
  language: string,
  words: Words,
  type: 'inline' | 'attachment',
): string {
  const name = filled(words.text('portal:fileName'), {
    organisation: links.organisationName[language] ?? organisation,
    report: words.text(`${report}:name`),
    period: periodName(period, words),
    edition: number,
  });
  const whole = [...name.replaceAll(unusable, ' ')].slice(0, longest).join('').trim();
  const plain = `${organisation}-${report}-${period}-${number}.${language}`.replaceAll(/[^\w.-]+/g, '_');
  return create(`${whole}.pdf`, { type, fallback: `${plain}.pdf` });
}
