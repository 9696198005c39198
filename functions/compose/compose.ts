import type { Composed, Composing } from '../contract.ts';
import { findingsOf } from '../domain/check.ts';
import type { ReportDocument } from '../domain/document.ts';
import type { Draft } from '../domain/draft.ts';
import { Failure } from '../domain/failure.ts';
import { type Finding, isBlocking, sortFindings } from '../domain/finding.ts';
import type { ContentRecord, EditionStamp, ReportDefinition } from '../domain/report.ts';
import type { Restatement } from '../domain/restatement.ts';
import { weighingOf } from '../domain/waivers.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { readFacts } from '../snapshot/stored-facts.ts';
import { readJson, writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { besideFigures } from './beside-figures.ts';
import { textChecks } from './checks/text-checks.ts';
import { createLocale, type Strings } from './locale.ts';
import { loadPictures, slotReader } from './slots.ts';
import { viewContext } from './view-context.ts';

type ContentLanguage = 'zh-CN' | 'en';

export interface ComposePorts {
  readonly work: ObjectStore;
  readonly intake: ObjectStore;
  readonly definition: (report: string) => ReportDefinition;
  readonly strings: (language: string) => Promise<Strings>;
  /** View model to a self-contained HTML document in the house style. */
  readonly typeset: (document: ReportDocument) => Promise<string>;
}

/**
 * Composes one language: figures, words and templates to a self-contained HTML document, then reads that document back
 * and holds it against the other languages. Throws `compose.blocked` when a finding blocks publication.
 */
export async function compose(input: Composing, ports: ComposePorts): Promise<Composed> {
  const definition = ports.definition(input.report);
  const facts = await readFacts(ports.work, input.merged);
  const content = (facts.records.content ?? []) as readonly ContentRecord[];
  const own = content.filter(({ report, period }) => report === input.report && period === input.period);
  assertTranslated(own, input);
  const pictures = await loadPictures(input.organisation, own, ports.intake);
  const reference = await loadReference(ports.work, input.referenceKey);
  const shared = {
    bases: input.bases,
    stamp: stampOf(input, await restatementOf(input, ports.work)),
    facts,
    reference,
    findings: await readJson<readonly Finding[]>(ports.work, input.checked.findingsKey),
  };
  const strings = new Map<string, Strings>();
  const documents = new Map<string, ReportDocument>();
  // Every language is worded, this one first, although one is set: what they say is held against each other.
  for (const each of new Set([input.language, ...reference.profile.languages]) as Set<ContentLanguage>) {
    strings.set(each, await ports.strings(each));
    const locale = createLocale(each, strings.get(each) as Strings);
    const slot = slotReader(own, { period: input.period, language: each }, pictures);
    documents.set(each, definition.view(viewContext({ ...shared, locale, slot })));
  }
  const html = await ports.typeset(documents.get(input.language) as ReportDocument);
  const draft: Draft = {
    report: input.report,
    period: input.period,
    releasedOn: input.releasedOn,
    language: input.language,
    html,
    documents,
    strings,
    figures: new Map(facts.figures.map((figure) => [figure.id, figure])),
    bases: input.bases,
    reference,
    records: new Map(Object.entries(facts.records)),
    stamp: shared.stamp,
    beside: besideFigures(facts),
  };
  const findings = sortFindings(findingsOf(textChecks, draft, weighingOf(reference, input)));
  const findingsKey = workKeys.textFindings(input, input.language);
  await writeJson(ports.work, findingsKey, findings);
  const blocking = findings.filter(isBlocking).length;
  // A frozen edition is published already, and a check that came later does not undo it.
  if (blocking > 0 && input.reserved.outcome !== 'frozenRender') {
    throw new Failure(
      'compose.blocked',
      `blocking findings in the ${input.language} text: ${blocking}; nothing was published`,
      findingsKey,
    );
  }
  const htmlKey = workKeys.html(input, input.language);
  await ports.work.put(htmlKey, html, 'text/html; charset=utf-8');
  return { language: input.language, htmlKey };
}

async function restatementOf({ reserved }: Composing, work: ObjectStore): Promise<Restatement | null> {
  return reserved.restatementKey === null ? null : readJson<Restatement>(work, reserved.restatementKey);
}

function stampOf(
  { organisation, report, period, reserved, releasedOn, cutOff, origin }: Composing,
  restatement: Restatement | null,
): EditionStamp {
  return {
    organisation,
    report,
    period,
    number: reserved.edition,
    releasedOn,
    cutOff,
    inputDigest: origin.inputDigest,
    supersedes: reserved.supersedes,
    restatement,
  };
}

/** Every record has its words in both languages or in neither; that required slots have records is plan's matter. */
function assertTranslated(own: readonly ContentRecord[], scope: { report: string; period: string }): void {
  const missing = own.flatMap(({ slot, text }) => {
    const silent = (['zh-CN', 'en'] as const).filter((language) => !text[language].some((one) => one.trim()));
    return silent.length === 1 ? [`${slot} in ${silent[0]}`] : [];
  });
  if (missing.length === 0) return;
  throw new Failure(
    'compose.translation-missing',
    `${scope.report} ${scope.period} needs words for ${missing.join(', ')}: hand in content records for these slots`,
  );
}
