import { dateText } from '../../../functions/domain/date-text.ts';
import type { Block, TableRow } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { facilityName } from '../../house/frame/names.ts';
import { type Certificate, validCertificates } from '../certificates.ts';
import { wordsOf } from '../words.ts';

/** Certificates behind the counts, each with its factory and last day (domain.md §5, C-EVIDENCE). */
export function certificateList(context: ViewContext): readonly Block[] {
  const { say } = wordsOf(context);
  const valid = validCertificates(context).toSorted(
    (a, b) =>
      compare(a.standard, b.standard) ||
      compare(a.facilityId, b.facilityId) ||
      compare(a.certificateNumber, b.certificateNumber),
  );
  if (valid.length === 0) return [];
  const column = (key: string) => ({ label: say(`appendix.certificates.${key}`), numeric: false });
  return [
    {
      kind: 'table',
      caption: say('appendix.certificates.caption'),
      captionNote: say('periods.asOf'),
      columns: [column('standard'), column('facility'), column('level'), column('number'), column('until')],
      groups: [{ rows: valid.map((certificate) => certificateRow(context, certificate)) }],
      dense: true,
      notes: [],
    },
  ];
}

function certificateRow(context: ViewContext, certificate: Certificate): TableRow {
  const { say } = wordsOf(context);
  const { standard, facilityId, level, certificateNumber, expiresOn } = certificate;
  const id = `certificate.${certificateNumber}`;
  return {
    role: 'row',
    cells: [
      say(`appendix.certificates.standards.${standard}`),
      facilityName(context, facilityId),
      level === undefined
        ? say('appendix.certificates.noLevel')
        : say(`appendix.certificates.levels.${level}`),
      [context.constant(`${id}.number`, certificateNumber)],
      expiresOn === undefined
        ? say('appendix.certificates.open')
        : [context.constant(`${id}.until`, dateText(expiresOn, context.language))],
    ],
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
