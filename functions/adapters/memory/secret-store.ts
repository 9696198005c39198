import type { SecretStore } from '../../ports/secrets.ts';

/** A secret in memory: `rotate` makes the current value the previous one. */
export function memorySecretStore(
  first: string,
): SecretStore & { readonly rotate: (value: string) => void; readonly reads: () => number } {
  const values = [first];
  let reads = 0;
  return {
    rotate: (value) => values.push(value),
    reads: () => reads,
    async read(stage) {
      reads += 1;
      const at = values.length - (stage === 'current' ? 1 : 2);
      const value = values[at];
      return value === undefined ? undefined : { id: `version-${at}`, value };
    },
  };
}
