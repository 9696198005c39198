import type * as z from 'zod/mini';
import { Failure } from '../domain/failure.ts';

/** Zod's own word where a check says none. */
const unsaid = 'Invalid input';

/** What is wrong with a request, field by field, without repeating what was sent. */
export function requestFault(issues: readonly z.core.$ZodIssue[]): Failure {
  return new Failure('usage.invalid-request', `the request does not fit: ${issues.map(said).join('; ')}`);
}

function said(issue: z.core.$ZodIssue): string {
  const field = issue.path.length === 0 ? 'the body' : `"${issue.path.join('.')}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')} is not known here`;
    case 'invalid_type':
      return `${field} has to be given, as ${issue.expected}`;
    case 'invalid_value':
      return `${field} has to be one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message === unsaid ? `${field} is out of range` : `${field}: ${issue.message}`;
  }
}
