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
  /** What is there of what a placeholder seems to mean, for who corrects it. */
  readonly near: (written: string) => string;
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
    near(written) {
      const [metric = ''] = written.replaceAll(/[{}]/g, '').split(/[@|:]/);
      const sameMetric = [...figures].filter((one) => one.startsWith(`${metric}@`));
      const found = sameMetric.length > 0 ? sameMetric : roles.map((role) => `period:${role}`);
      return found.map((one) => `{{${one}}}`).join(' ');
    },
  };
}
