import { LocalHostError } from '../local-host-error.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Catcher = {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly ResultPath?: string | null;
};
export type Retrier = { readonly ErrorEquals: readonly string[] };

/** One state as the text says it; which fields may stand there is assertSupported's matter. */
export type State = {
  readonly Type: string;
  readonly TimeoutSeconds?: number;
  readonly ResultPath?: string | null;
  readonly ItemsPath?: string;
  readonly ItemSelector?: Json;
  readonly Parameters?: Json;
  readonly MaxConcurrency?: number;
  readonly ItemProcessor?: Machine;
  readonly Choices?: readonly Rule[];
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
  readonly [field: string]: unknown;
};

export type Rule = {
  readonly Variable?: string;
  readonly Next?: string;
  readonly And?: readonly Rule[];
  readonly Or?: readonly Rule[];
  readonly Not?: Rule;
  readonly [comparator: string]: unknown;
};

export type Machine = {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
  readonly TimeoutSeconds?: number;
  readonly [field: string]: unknown;
};

/** Puts function names for the placeholders `${Name}` of the text. Throws LocalHostError local.workflow-invalid. */
export function substitute(definition: string, names: { readonly [placeholder: string]: string }): string {
  return definition.replaceAll(/\$\{([^}]*)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(names, name) ? names[name] : undefined;
    if (value === undefined) {
      const known = Object.keys(names).join(', ') || 'none';
      throw new LocalHostError(
        'local.workflow-invalid',
        `The workflow names ${placeholder}, for which no function is known: known are ${known}.`,
      );
    }
    // Inside a JSON string: quotes and backslashes of the value need their escapes.
    return JSON.stringify(value).slice(1, -1);
  });
}

/** Throws LocalHostError local.workflow-invalid when the text is not a JSON object. */
export function parseDefinition(definition: string): Machine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(definition);
  } catch (cause) {
    throw new LocalHostError(
      'local.workflow-invalid',
      `The workflow is not JSON: ${(cause as Error).message}.`,
      { cause },
    );
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Machine;
  throw new LocalHostError(
    'local.workflow-invalid',
    'The workflow is not a JSON object with StartAt and States.',
  );
}
