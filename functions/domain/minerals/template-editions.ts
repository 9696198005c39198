/** A published edition of a reporting template of RMI, which brings a look-up of smelters along. */
export interface PublishedEdition {
  readonly template: 'CMRT' | 'EMRT';
  readonly version: string;
  /** Day of publication, which its version cell names beside the version. */
  readonly publishedOn: string;
}

/** Editions that are known, oldest first (published workbooks). */
export const publishedEditions: readonly PublishedEdition[] = [
  { template: 'CMRT', version: '6.22', publishedOn: '2022-05-11' },
  { template: 'CMRT', version: '6.31', publishedOn: '2023-05-26' },
  { template: 'CMRT', version: '6.4', publishedOn: '2024-04-26' },
  { template: 'CMRT', version: '6.5', publishedOn: '2025-04-25' },
  { template: 'EMRT', version: '1.11', publishedOn: '2022-11-04' },
  { template: 'EMRT', version: '1.2', publishedOn: '2023-05-12' },
  { template: 'EMRT', version: '1.3', publishedOn: '2024-04-26' },
  { template: 'EMRT', version: '2.0', publishedOn: '2025-04-25' },
  { template: 'EMRT', version: '2.1', publishedOn: '2025-10-17' },
];

/** Versions compare as the decimal numbers that they are: 6.31 comes before 6.4. */
export const compareVersions = (one: string, other: string): number => Number(one) - Number(other);
