import * as z from 'zod/mini';
import { variables } from './names.ts';

const required = z.string().check(z.minLength(1));

const schema = z.object({
  [variables.recordsTable]: required,
  [variables.editionsTable]: required,
  [variables.intakeBucket]: required,
  [variables.workBucket]: required,
  [variables.editionsBucket]: required,
  [variables.engineDigest]: required,
  [variables.templatesDigest]: required,
  [variables.assets]: required,
  [variables.browserExecutable]: z.optional(z.string()),
  [variables.browserCache]: z.optional(z.string()),
  [variables.browserPages]: z.optional(z.string().check(z.regex(/^[1-9]\d?$/))),
  [variables.browserArchives]: z.optional(required),
  [variables.browserSingleProcess]: z.optional(z.enum(['true', 'false'])),
  [variables.fonts]: z.optional(required),
});

export type Configuration = z.infer<typeof schema>;

/** Reads the environment of a function, whole, once. Throws naming the variable that is missing or wrong. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = z.safeParse(schema, environment);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`configuration: ${names} must be set; both hosts set every variable from the blueprint`);
}

/** A variable that only some functions have. Throws naming it where the host did not set it for this one. */
export function readVariable(
  environment: Readonly<Record<string, string | undefined>>,
  variable: (typeof variables)[keyof typeof variables],
): string {
  const value = environment[variable];
  if (value) return value;
  throw new Error(
    `configuration: ${variable} must be set; the blueprint lists it for the functions that use it`,
  );
}
