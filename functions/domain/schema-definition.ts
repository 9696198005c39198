import type * as z from 'zod/mini';

/** The parts of a zod definition that sheets and messages follow from. */
export interface SchemaDefinition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly keyType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly (string | number)[];
  readonly checks?: readonly {
    readonly _zod: {
      readonly def: { readonly check: string; readonly value?: number; readonly path?: readonly string[] };
    };
  }[];
}

export const definitionOf = (schema: z.ZodMiniType): SchemaDefinition => schema._zod.def as SchemaDefinition;

/** The value that a check of a schema holds numbers against; undefined where it has no such check. */
export function boundOf(schema: z.ZodMiniType, check: 'greater_than' | 'less_than'): number | undefined {
  return definitionOf(schema).checks?.find(({ _zod }) => _zod.def.check === check)?._zod.def.value;
}
