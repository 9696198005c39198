import { sha256 } from './digest.ts';

/** AWS Step Functions, StartExecution: the longest name. */
const longest = 80;
/** Hexadecimal digits that tell two organisations apart whose names had to be cut or rewritten. */
const digits = 12;

/**
 * `<organisation>-<what>-<attempt>`, as acme-2024-H1-1. An id that is too long, or holds other characters than letters,
 * digits, dashes and underscores of ASCII, is rewritten and carries a digest of itself.
 */
export function executionName(organisation: string, what: string, attempt: number): string {
  const rest = `-${what}-${attempt}`;
  const plain = organisation.replaceAll(/[^\w-]/g, '_');
  if (plain === organisation && plain.length + rest.length <= longest) return plain + rest;
  const digest = `_${sha256(organisation).slice(0, digits)}`;
  return `${plain.slice(0, longest - rest.length - digest.length)}${digest}${rest}`;
}
