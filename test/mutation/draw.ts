import { type Kind, type Language, languages, type Mutation } from './mutation.ts';
import { NothingThere, randomFrom } from './random.ts';
import type { Specimen } from './specimen.ts';

/** How often a kind may come upon a place that has nothing for it, for each mutation wanted of it. */
const attemptsEach = 40;

/**
 * The mutations of a kind, one after the other, spread over the publications. Each has a stream of random numbers of its
 * own, so that a kind more or less changes none of the others. More come than the kind's count: who takes them passes
 * over those without any effect.
 */
export function* drawn(seed: string, kind: Kind, specimens: readonly Specimen[]): Generator<Mutation> {
  const { reports } = kind;
  const fitting = specimens.filter(({ publication }) => reports?.includes(publication.report) ?? true);
  const made = new Set<string>();
  for (let attempt = 0; attempt < kind.count * attemptsEach; attempt += 1) {
    const id = `${kind.name}#${attempt}`;
    const specimen = fitting[attempt % fitting.length] as Specimen;
    const change = madeOr(() => kind.make(randomFrom(`${seed} ${id}`), specimen));
    if (change === undefined) continue;
    const { organisation, report, period } = specimen.publication;
    const same = [organisation, report, change.place, change.found, change.made].join('\n');
    if (made.has(same)) continue;
    made.add(same);
    const language = languages[attempt % languages.length] as Language;
    const where = `${organisation} ${report} ${period}`;
    yield { language, ...change, id, kind: kind.name, where, specimen };
  }
}

/** What a generator made; nothing where it had nothing to choose from. */
export function madeOr<Made>(make: () => Made | undefined): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof NothingThere) return undefined;
    throw error;
  }
}
