import { aggregate } from '../../functions/aggregate/aggregate.ts';
import { check } from '../../functions/check/check.ts';
import { approvedWords } from '../../functions/compose/checks/words/approved-words.ts';
import { compose } from '../../functions/compose/compose.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import { Failure } from '../../functions/domain/failure.ts';
import { figuresDigest } from '../../functions/domain/figures-digest.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { merge } from '../../functions/merge/merge.ts';
import { plan } from '../../functions/plan/plan.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { definition } from '../../functions/wiring/reports.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { blockedOr } from './blocked-or.ts';
import { changedStrings } from './changed-strings.ts';
import { cutTo, excerptOf, sectionsChanged } from './excerpt.ts';
import { newFindings } from './finding-line.ts';
import { type Alteration, type Language, languages, type Mutation } from './mutation.ts';
import { alteredRecords, type RecordsChange } from './records/altered-records.ts';
import { type Specimen, storedIn } from './specimen.ts';

/** What became of a mutation. `effect` is false where no page and no table is other than before: it was none. */
export interface Seen {
  readonly effect: boolean;
  /** The stage that refused, by the code of its failure. */
  readonly refused?: string;
  /** Blocking findings and warnings that were not there before. */
  readonly findings: readonly Finding[];
}

const unseen: Seen = { effect: true, findings: [] };
const isCaught = ({ refused, findings }: Seen): boolean => refused !== undefined || findings.length > 0;

type Observed = Pick<Mutation, 'specimen' | 'alteration' | 'language'>;

/** Runs the stages that a mutation passes, as far as until it is caught. */
export async function observe(mutation: Observed): Promise<Seen> {
  const { specimen, alteration, language } = mutation;
  specimen.work.newSheet();
  if (alteration.on === 'records') return observeRecords(specimen, alteration.change);
  if (alteration.on === 'facts') return observeFacts(mutation, alteration);
  return composed(specimen, alteration, 'language' in alteration ? alteration.language : language);
}

async function observeRecords(specimen: Specimen, change: RecordsChange): Promise<Seen> {
  const { bench, work, planned, publication, run } = specimen;
  const records = alteredRecords(bench.records, change);
  // Of what was folded from a bucket before the change nothing is left: its rows are read again.
  const touched = new Set([
    ...(change.rows ?? []).map(({ at }) => `${at.dataset}#${at.bucket}`),
    ...(await bucketsOfChangedCommits(specimen, change)),
  ]);
  const read = planned.tasks.filter((task) =>
    [task, ...(task.joins ?? [])].some(({ dataset, bucket }) => touched.has(`${dataset}#${bucket}`)),
  );
  work.newSheet(new Set(read.map(({ partialKey }) => partialKey)));
  // A process that has not read the commits before.
  const cold = { ...work };
  const ports = { ...bench, records, work: cold, definition };
  return refusalOr(async () => {
    const { runId, actor } = planned;
    const again = await plan({ ...publication, regeneration: null, runId, actor }, ports);
    for (const task of again.tasks) await aggregate(task, ports);
    const merged = await merge(again, ports);
    return { ...unseen, findings: await checked(specimen, { ...run, ...again, merged }) };
  });
}

async function bucketsOfChangedCommits(
  { bench, publication }: Specimen,
  { commits }: RecordsChange,
): Promise<readonly string[]> {
  if (!commits) return [];
  const before = [];
  for await (const commit of bench.records.commits(publication.organisation)) before.push(commit);
  const after = new Set(commits(before));
  return before
    .filter((commit) => !after.has(commit))
    .flatMap(({ parts }) => parts.map(({ dataset, bucket }) => `${dataset}#${bucket}`));
}

async function observeFacts(
  { specimen, language }: Observed,
  alteration: Extract<Alteration, { on: 'facts' }>,
): Promise<Seen> {
  const { run, work } = specimen;
  const facts = structuredClone(specimen.facts);
  alteration.change(facts);
  const text = JSON.stringify(facts);
  await work.put(run.merged.factsKey, text, 'application/json');
  const merged =
    alteration.how === 'stored'
      ? run.merged
      : { ...run.merged, factsDigest: sha256(text), figuresDigest: figuresDigest(facts) };
  const seen = await refusalOr(async () => ({
    ...unseen,
    findings: await checked(specimen, { ...run, merged }),
  }));
  if (isCaught(seen)) return seen;
  const sealed = { ...specimen, run: { ...run, merged } };
  const first = await composed(sealed, alteration, language);
  // What only the other language says wrong is seen when that is composed, as it is in every run.
  const [other] = languages.filter((one) => one !== language) as [Language];
  return isCaught(first) ? first : composed(sealed, alteration, other);
}

/** New findings of the figures' checks. */
async function checked(specimen: Specimen, run: Specimen['run']): Promise<readonly Finding[]> {
  const { work, baseline } = specimen;
  const key = workKeys.findings(run);
  await blockedOr(() => check(run, { work, definition, declared: declaredChecks }));
  return newFindings(baseline.figures, await storedIn<readonly Finding[]>(work, key));
}

/**
 * Composes one language with the change in it. The sections that it changes are looked at alone first, at a fraction of
 * the whole; where nothing but the register of words tells of it there, the whole document is.
 */
async function composed(specimen: Specimen, alteration: Alteration, language: Language): Promise<Seen> {
  const changed = {
    ...{ specimen, alteration, language },
    strings: alteration.on === 'strings' ? changedStrings(specimen, alteration.change) : specimen.strings,
    house: alteration.on === 'templates' ? alteration.change(specimen.house) : specimen.house,
  };
  const onPage = alteration.on === 'html' || alteration.on === 'templates';
  const near = onPage ? undefined : await composedIn('changed sections', changed);
  if (near && (!near.effect || near.refused !== undefined || near.findings.some(isOfRule))) return near;
  return composedIn('whole document', changed);
}

const isOfRule = ({ check }: Finding): boolean => check !== approvedWords.id;

interface Changed {
  readonly specimen: Specimen;
  readonly alteration: Alteration;
  readonly language: Language;
  readonly strings: Specimen['strings'];
  readonly house: Specimen['house'];
}

async function composedIn(part: 'changed sections' | 'whole document', changed: Changed): Promise<Seen> {
  const { specimen, alteration, language, strings } = changed;
  const { bench, work, run, documents } = specimen;
  let before = specimen.baseline.text[language];
  let effect = alteration.on === 'facts';
  const worded = {} as Record<Language, ReportDocument>;
  const seen = await refusalOr(async () => {
    await blockedOr(() =>
      compose(
        { ...run, language },
        {
          ...bench,
          work,
          strings: async (name) => strings[name as Language],
          definition: (slug) => {
            const found = definition(slug);
            return {
              ...found,
              view(context) {
                const own = context.language as Language;
                const same = alteration.on !== 'facts' && strings[own] === specimen.strings[own];
                const document = same ? documents[own] : found.view(context);
                worded[own] =
                  alteration.on === 'document' && alteration.language === own
                    ? altered(document, alteration.change)
                    : { ...document };
                return worded[own];
              },
            };
          },
          typeset: async () => {
            const ids = part === 'whole document' ? undefined : sectionsChanged(documents, worded);
            const excerpt = ids && (await excerptOf(specimen, ids, language));
            // Stage compose holds these very objects: what it looks at is cut where its words are known.
            if (ids) for (const one of languages) Object.assign(worded[one], cutTo(worded[one], ids));
            if (excerpt) before = excerpt.findings;
            const set = settled(changed, worded[language]);
            effect ||= set !== (excerpt?.html ?? specimen.html[language]);
            if (!effect) throw new WithoutEffect();
            return set;
          },
        },
      ),
    );
    const found = await storedIn<readonly Finding[]>(work, workKeys.textFindings(run, language));
    return { ...unseen, findings: newFindings(before, found) };
  });
  return { ...seen, effect: effect || seen.refused !== undefined };
}

/** Nothing on the page is other than before: no check has anything to look at. */
class WithoutEffect extends Error {}

function settled({ specimen, alteration, language, house }: Changed, document: ReportDocument): string {
  const same = alteration.on === 'html' && alteration.language === language;
  const set = same ? specimen.html[language] : typeset(document, house);
  return same ? alteration.change(set) : set;
}

function altered<Value>(value: Value, change: (value: Value) => void): Value {
  const copy = structuredClone(value);
  change(copy);
  return copy;
}

/** A stage that refuses with a reason of the closed list has caught it; one that merely breaks has not. */
async function refusalOr(stage: () => Promise<Seen>): Promise<Seen> {
  try {
    return await stage();
  } catch (error) {
    if (error instanceof Failure) return { ...unseen, refused: error.code };
    if (error instanceof WithoutEffect) return { effect: false, findings: [] };
    throw error;
  }
}
