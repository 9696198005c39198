import type { Bundle, Bundles } from './bundle-functions.ts';

const megabyte = 1_000_000;

/** The most that a bundle may hold, in bytes. Lambda's own limit is 250 MB unzipped. */
export const sizeLimits = {
  /** Intake, which reads every kind of file, is the largest. */
  code: 1.2 * megabyte,
  /** Strings, the register of approved ones and page templates. */
  words: 0.8 * megabyte,
  /** Code, browser, libraries and fonts. */
  browser: 150 * megabyte,
} as const;

/** A line for each bundle: code, what it carries, both. */
export function sizeTable(bundles: Bundles): string {
  const rows = Object.entries(bundles)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { codeBytes, carriedBytes }]) =>
      [
        name.padEnd(14),
        ...[codeBytes, carriedBytes, codeBytes + carriedBytes].map((bytes) =>
          (bytes / megabyte).toFixed(2).padStart(10),
        ),
      ].join(''),
    );
  return [
    `${'bundle'.padEnd(14)}${'code MB'.padStart(10)}${'other MB'.padStart(10)}${'MB'.padStart(10)}`,
    ...rows,
    '',
  ].join('\n');
}

/** Bundles above their limit, each as a sentence. */
export function oversized(bundles: Bundles, carriesBrowser: (name: string) => boolean): readonly string[] {
  return Object.entries(bundles).flatMap(([name, bundle]) =>
    faultsOf(bundle, carriesBrowser(name)).map((fault) => `The bundle of ${name}: ${fault}`),
  );
}

function faultsOf({ codeBytes, carriedBytes }: Bundle, withBrowser: boolean): readonly string[] {
  const said = (what: string, bytes: number, limit: number): readonly string[] =>
    bytes <= limit ? [] : [`${what} has ${bytes} bytes, ${limit} are allowed.`];
  if (withBrowser) return said('code, browser and fonts', codeBytes + carriedBytes, sizeLimits.browser);
  return [
    ...said('code', codeBytes, sizeLimits.code),
    ...said('what it carries', carriedBytes, sizeLimits.words),
  ];
}
