/** What Lambda is told to call: `handler` of `index.mjs` at the bundle's root. */
export const handlerString = 'index.handler';

/** Folders of a bundle, below its root. */
export const bundleFolders = { browser: 'browser', fonts: 'fonts' } as const;
