import type { Notifying } from '../contract.ts';
import type { Told } from './told.ts';

/** Amazon SNS, Publish: a subject has fewer than 100 characters of ASCII. */
const longest = 99;

const words: Readonly<Record<Told['status'], string>> = {
  published: 'published',
  awaitingApproval: 'awaiting approval',
  failed: 'failed',
  verified: 'verified',
  unchanged: 'unchanged',
  computed: 'computed',
};

/**
 * What the run came to, for a list of mails: `Stele acme 2024-H1: 2 published, 1 failed`. In English, as mail subjects
 * of SNS hold ASCII only.
 */
export function subjectOf(run: Notifying, told: readonly Told[]): string {
  const organisation = run.organisation.replaceAll(/[^!-~]/g, '_');
  const periods = [...new Set(run.publications.map(({ period }) => period))].join(' ');
  const counted = [...Map.groupBy(told, ({ status }) => status)].map(
    ([status, of]) => `${of.length} ${words[status]}`,
  );
  const blocked = told.filter(({ status, blocking }) => status === 'computed' && blocking.length > 0).length;
  const summary: Readonly<Record<Notifying['purpose'], string>> = {
    publication: counted.join(', '),
    regeneration: counted.join(', '),
    quarterClose: blocked > 0 ? `quarter not ready, ${blocked} blocked` : 'quarter checked',
    reminder: 'reminder of missing data',
  };
  const end = run.failure ? 'the run broke off' : summary[run.purpose] || 'nothing to do';
  const whole = `Stele ${organisation} ${periods}`.trimEnd();
  return `${whole.slice(0, longest - end.length - 2)}: ${end}`;
}
