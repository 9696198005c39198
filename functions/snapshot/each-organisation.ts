import { Failure } from '../domain/failure.ts';

/**
 * Does something for every organisation, in turn. One that fails does not stop the others. Resolves to what to throw at
 * the end, naming those that failed; undefined where none did.
 */
export async function forEachOrganisation(
  organisations: readonly string[],
  act: (organisation: string) => Promise<void>,
): Promise<Failure | undefined> {
  const failures: { readonly organisation: string; readonly error: Error }[] = [];
  for (const organisation of organisations) {
    try {
      await act(organisation);
    } catch (error) {
      failures.push({ organisation, error: error as Error });
    }
  }
  if (failures.length === 0) return undefined;
  const reasons = failures.map(({ organisation, error }) => `${organisation} (${error.message})`);
  return new Failure(
    'start.organisation-failed',
    `not done for ${reasons.join('; ')}: put it right and send the same event again`,
    failures.map(({ organisation, error }) => `${organisation}: ${error.stack}`).join('\n'),
  );
}
