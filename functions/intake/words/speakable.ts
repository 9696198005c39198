import { parsePeriod } from '../../domain/period.ts';
import type { Profile } from '../../domain/reference.ts';
import type { ReportDefinition } from '../../domain/report.ts';
import type { Head } from './words-file.ts';

/** What words may speak of. */
export interface House {
  readonly reports: ReadonlyMap<string, ReportDefinition>;
  /** Names of the constants of the house, printed as {{const:name}}. */
  readonly constants: () => Promise<ReadonlySet<string>>;
}

/** What the words of one report and period may speak of. */
export interface Speakable {
  readonly knows: (head: Head, name: string, form: string) => boolean;
  /** What comes nearest to a placeholder, for who corrects it. */
  readonly near: (head: Head, written: string) => string;
}

const figureForms: ReadonlySet<string> = new Set(['', 'abs', 'unit', 'change', 'phrase']);

/** Placeholders that a report's words have in a period (the same that composing resolves). */
export function speakableIn(
  definition: ReportDefinition,
  period: string,
  profile: Profile,
  constants: ReadonlySet<string>,
): Speakable {
  const roles = Object.keys(definition.timeBases(parsePeriod(period), profile));
  const figures = new Set(definition.figures.map(({ metric, role }) => `${metric}@${role}`));
  return {
    knows(head, name, form) {
      const [kind = '', rest = ''] = name.split(/:(.*)/s);
      if (rest === '') return figures.has(name) && figureForms.has(form);
      if (form !== '') return false;
      if (kind === 'own') return Object.hasOwn(head.constants ?? {}, rest);
      if (kind === 'const') return constants.has(rest);
      return ['period', 'asOf', 'whole'].includes(kind) && roles.includes(rest);
    },
    near(head, written) {
      const bare = written.replaceAll(/[{}]/g, '');
      const own = Object.keys(head.constants ?? {}).map((name) => `own:${name}`);
      const periods = roles.map((role) => `period:${role}`);
      return alike(bare, [...figures, ...own, ...periods])
        .map((one) => `{{${one}}}`)
        .join(' ');
    },
  };
}

/** As many suggestions as a sentence holds. */
const mostSuggested = 3;

/** Names that begin as the written one does, the likest first; some of all where none does. */
function alike(written: string, names: readonly string[]): readonly string[] {
  const shared = (name: string): number => {
    const differs = [...name].findIndex((letter, index) => written[index] !== letter);
    return differs === -1 ? name.length : differs;
  };
  const begun = names.filter((name) => shared(name) > 2);
  return (begun.length > 0 ? begun : names)
    .toSorted((one, other) => shared(other) - shared(one) || (one < other ? -1 : 1))
    .slice(0, mostSuggested);
}
