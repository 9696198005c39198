import type * as z from 'zod/mini';
import { boundOf, definitionOf } from './schema-definition.ts';
import { cellFormats } from './sheet/cell-format.ts';

/** What a field of a record must be: a name that every language has words for, and the values for those words. */
export interface FieldShape {
  readonly name: string;
  readonly choices?: readonly string[];
  readonly range?: { readonly from: number; readonly to: number };
}

/** What a schema expects at a path of its records; `undefined` where it has no such field. */
export function fieldShape(schema: z.ZodMiniType, path: readonly PropertyKey[]): FieldShape | undefined {
  const { type, innerType, options } = definitionOf(schema);
  if (innerType) return fieldShape(innerType, path);
  const [field, ...rest] = path;
  if (type === 'union') return oneOf(options?.flatMap((option) => fieldShape(option, path) ?? []) ?? []);
  if (field === undefined) return { name: nameOf(schema), ...choicesOf(schema), ...rangeOf(schema) };
  const part = partOf(schema, field);
  return part && fieldShape(part, rest);
}

/** What several forms of a part expect together. */
function oneOf(shapes: readonly FieldShape[]): FieldShape | undefined {
  const choices = [...new Set(shapes.flatMap((shape) => shape.choices ?? []))];
  return shapes[0] && { ...shapes[0], ...(choices.length > 0 ? { choices } : {}) };
}

function partOf(schema: z.ZodMiniType, field: PropertyKey): z.ZodMiniType | undefined {
  const { shape = {}, element, valueType } = definitionOf(schema);
  return element ?? valueType ?? shape[String(field)];
}

/** Both ends of a whole number; a number that is bounded on one side only is told without. */
function rangeOf(schema: z.ZodMiniType): Pick<FieldShape, 'range'> {
  const { type } = definitionOf(schema);
  const [from, to] = [boundOf(schema, 'greater_than'), boundOf(schema, 'less_than')];
  return type !== 'number' || from === undefined || to === undefined ? {} : { range: { from, to } };
}

function nameOf(schema: z.ZodMiniType): string {
  const { type, entries, values } = definitionOf(schema);
  const format = cellFormats.get(schema);
  if (format) return format.standing ? 'standingDate' : format.nonNegative ? 'nonNegative' : format.kind;
  if (rangeOf(schema).range) return 'range';
  return entries || values ? 'choice' : type;
}

function choicesOf(schema: z.ZodMiniType): Pick<FieldShape, 'choices'> {
  const { entries, values } = definitionOf(schema);
  const choices = entries ? Object.values(entries) : values?.map(String);
  return choices ? { choices } : {};
}
