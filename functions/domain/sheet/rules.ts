import type * as z from 'zod/mini';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly path?: readonly string[] } };
  }[];
}

const definitionOf = (schema: z.ZodMiniType): Definition => schema._zod.def as Definition;

/**
 * Fields that a schema's own rules speak of, beyond what one cell must be: rules between fields, and of fields that are
 * several columns. By their path, each once.
 */
export function rulesOf(schema: z.ZodMiniType): readonly string[] {
  const { shape = {} } = definitionOf(schema);
  const between = customChecks(schema).flatMap(({ path }) => (path ? [path.join('.')] : []));
  const within = Object.entries(shape)
    .filter(([, field]) => definitionOf(field).type === 'record' && customChecks(field).length > 0)
    .map(([name]) => name);
  return [...new Set([...between, ...within])];
}

function customChecks(schema: z.ZodMiniType): readonly { readonly path?: readonly string[] }[] {
  const { checks = [] } = definitionOf(schema);
  return checks.map(({ _zod }) => _zod.def).filter(({ check }) => check === 'custom');
}
