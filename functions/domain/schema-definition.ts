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
    readonly _zod: { readonly def: { readonly check: string; readonly value?: number } };
  }[];
}

export const definitionOf = (schema: z.ZodMiniType): SchemaDefinition => schema._zod.def as SchemaDefinition;
