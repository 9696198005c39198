import type * as z from 'zod/mini';

interface Checked {
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly path?: readonly string[] } };
  }[];
}

/** Fields that a schema's own rules speak of, beyond what each field alone must be: by their path, each once. */
export function rulesOf(schema: z.ZodMiniType): readonly string[] {
  const { checks = [] } = schema._zod.def as Checked;
  const paths = checks.flatMap(({ _zod: { def } }) =>
    def.check === 'custom' && def.path ? [def.path.join('.')] : [],
  );
  return [...new Set(paths)];
}
