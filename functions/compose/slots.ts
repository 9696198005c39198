import { sha256 } from '../domain/digest.ts';
import type { Picture } from '../domain/document.ts';
import { livelyPart } from '../domain/drawing.ts';
import { Failure } from '../domain/failure.ts';
import { asOf, parsePeriod } from '../domain/period.ts';
import type { ContentRecord, Slot } from '../domain/report.ts';
import type { Text } from '../domain/text.ts';
import { paragraph } from '../domain/words.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { readErasure } from '../snapshot/erasure.ts';
import { intakeKeys } from '../wiring/names.ts';
import type { Say } from './view-context.ts';

/** Pictures of the content records as data: URIs, each held against its digest. */
export async function loadPictures(
  organisation: string,
  records: readonly ContentRecord[],
  intake: ObjectStore,
): Promise<ReadonlyMap<string, string>> {
  const illustrated = records.flatMap(({ image, slot }) => (image ? [{ image, slot }] : []));
  const loaded = await Promise.all(
    illustrated.map(async ({ image, slot }) => {
      const bytes = await intake.get(intakeKeys.original(organisation, image.sha256));
      if (!bytes || sha256(bytes) !== image.sha256)
        throw await lost(organisation, { sha256: image.sha256, slot, gone: bytes === undefined }, intake);
      assertInert(image.mediaType, bytes);
      return [
        image.sha256,
        `data:${image.mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
      ] as const;
    }),
  );
  return new Map(loaded);
}

interface LostPicture {
  readonly sha256: string;
  readonly slot: string;
  /** Whether nothing is there, not even other bytes. */
  readonly gone: boolean;
}

async function lost(
  organisation: string,
  { sha256: digest, slot, gone }: LostPicture,
  intake: ObjectStore,
): Promise<Failure> {
  const named = `the picture ${digest.slice(0, 12)}… of slot "${slot}"`;
  const mark = gone ? await readErasure(organisation, digest, intake) : undefined;
  return mark
    ? new Failure(
        'compose.picture-erased',
        `${named} was erased on ${mark.at.slice(0, 10)}: hand in another picture for the slot, or its words without one`,
      )
    : new Failure('compose.picture-missing', `${named} is missing or changed: hand it in again`);
}

function assertInert(mediaType: string, bytes: Uint8Array): void {
  if (mediaType !== 'image/svg+xml' || livelyPart(bytes) === undefined) return;
  throw new Failure(
    'compose.picture-unsafe',
    'a drawing holds text, a script or a link: draw text as paths and put what it says into the alternative, then hand it in again',
  );
}

/** Content records of one report and period by slot, spoken in one language. */
export function slotReader(
  records: readonly ContentRecord[],
  scope: { readonly period: string; readonly language: 'zh-CN' | 'en' },
  pictures: ReadonlyMap<string, string>,
): (name: string, say: Say) => Slot | undefined {
  const bySlot = new Map(records.map((record) => [record.slot, record]));
  const lastDay = asOf(parsePeriod(scope.period));
  return (name, say) => {
    const record = bySlot.get(name);
    if (!record) return undefined;
    const own = ownConstants(record, scope.language);
    const said = (text: string) => say(text, own) ?? [];
    const caption = record.image?.caption?.[scope.language];
    return {
      title: record.title ? said(record.title[scope.language]) : [],
      paragraphs: record.text[scope.language]
        .map((text) => paragraph([said(text)], scope.language))
        .filter((text) => text.length > 0),
      ...(record.image ? { picture: pictureOf(record.image, scope.language, pictures) } : {}),
      caption: caption ? said(caption) : [],
      afterPeriod: record.happenedOn !== undefined && record.happenedOn > lastDay,
    };
  };
}

/** Constants the record declares for its own words, as placeholders `{{own:name}}`. */
function ownConstants(record: ContentRecord, language: 'zh-CN' | 'en'): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(record.constants ?? {}).map(([name, constant]) => [
      `own:${name}`,
      [{ kind: 'constant', id: `${record.slot}.${name}`, text: constant[language] }],
    ]),
  );
}

function pictureOf(
  image: NonNullable<ContentRecord['image']>,
  language: 'zh-CN' | 'en',
  pictures: ReadonlyMap<string, string>,
): Picture {
  return { source: pictures.get(image.sha256) as string, alternative: image.alternative[language] };
}
