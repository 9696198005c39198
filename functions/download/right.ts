import type { Link } from '../domain/link.ts';
import type { CompletedEdition } from '../ports/editions.ts';
import type { LinkScope, LinkTokens, OpenedToken } from '../ports/link-tokens.ts';

/** The token of a request, if it is ours and speaks of this report and period at all. */
export async function tokenFor(
  link: Link,
  token: string | undefined,
  tokens: LinkTokens,
): Promise<OpenedToken | undefined> {
  if (token === undefined) return undefined;
  const opened = await tokens.open(token);
  return opened && speaksOf(opened.scope, link) ? opened : undefined;
}

function speaksOf(scope: LinkScope, link: Link): boolean {
  return (
    scope.organisation === link.organisation &&
    scope.report === link.report &&
    scope.period === link.period &&
    (scope.edition === undefined || link.edition === undefined || scope.edition === link.edition)
  );
}

/** Whether an edition may be shown: it is public, or the token stands for it and is still good. */
export function mayOpen(edition: CompletedEdition, token: OpenedToken | undefined): boolean {
  if (edition.links.access === 'public') return true;
  if (token === undefined || token.expired) return false;
  return token.scope.edition === undefined || token.scope.edition === edition.number;
}
