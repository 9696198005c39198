import type { ShareLink, ShareLinkStore } from '../../ports/share-links.ts';

export function memoryShareLinkStore(): ShareLinkStore & { readonly all: () => readonly ShareLink[] } {
  const links: ShareLink[] = [];
  return { all: () => links, save: async (link) => void links.push(link) };
}
