import type { Composed, Composing, Facts } from '../contract.ts';
import type { ReportDocument } from '../domain/document.ts';
import { Failure } from '../domain/failure.ts';
import type { Finding } from '../domain/finding.ts';
import type { ContentRecord, EditionStamp, ReportDefinition } from '../domain/report.ts';
import type { Restatement } from '../domain/restatement.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { readJson, writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { createLocale, type Strings } from './locale.ts';
import { loadPictures, slotReader } from './slots.ts';
import { textFindings } from './text-findings.ts';
import { viewContext } from './view-context.ts';

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
 * for what may not be in it. Throws `compose.blocked` when a finding blocks publication.
 */
export async function compose(input: Composing, ports: ComposePorts): Promise<Composed> {
  const definition = ports.definition(input.report);
  const facts = await readJson<Facts>(ports.work, input.merged.factsKey);
  const content = (facts.records.content ?? []) as readonly ContentRecord[];
  const language = input.language as 'zh-CN' | 'en';
  const scope = { report: input.report, period: input.period, language };
  const own = content.filter(({ report, period }) => report === scope.report && period === scope.period);
  assertTranslated(own, scope);
  const pictures = await loadPictures(input.organisation, own, ports.intake);
  const context = viewContext({
    locale: createLocale(language, await ports.strings(language)),
    bases: input.bases,
    stamp: stampOf(input, await restatementOf(input, ports.work)),
    facts,
    reference: await loadReference(ports.work, input.referenceKey),
    findings: await readJson<readonly Finding[]>(ports.work, input.checked.findingsKey),
    slot: slotReader(own, scope, pictures),
  });
  const html = await ports.typeset(definition.view(context));
  const findings = textFindings(html, language);
  if (findings.length > 0) {
    const findingsKey = workKeys.textFindings(input, language);
    await writeJson(ports.work, findingsKey, findings);
    throw new Failure(
      'compose.blocked',
      `blocking findings in the ${language} text: ${findings.length}; nothing was published`,
      findingsKey,
    );
  }
  const htmlKey = workKeys.html(input, language);
  await ports.work.put(htmlKey, html, 'text/html; charset=utf-8');
  return { language, htmlKey };
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
