/**
 * Names that the functions and both hosts share: environment variables, storage keys, table attributes.
 * Imported by infra, so neither SDK nor CDK may be imported here.
 */

/** Environment of the functions: the first of every one, those after `browserPages` of the ones whose entry names them. */
export const variables = {
  recordsTable: 'STELE_RECORDS_TABLE',
  editionsTable: 'STELE_EDITIONS_TABLE',
  intakeBucket: 'STELE_INTAKE_BUCKET',
  workBucket: 'STELE_WORK_BUCKET',
  editionsBucket: 'STELE_EDITIONS_BUCKET',
  engineDigest: 'STELE_ENGINE_DIGEST',
  templatesDigest: 'STELE_TEMPLATES_DIGEST',
  assets: 'STELE_ASSETS',
  browserExecutable: 'STELE_CHROMIUM',
  browserCache: 'STELE_BROWSER_CACHE',
  browserPages: 'STELE_BROWSER_PAGES',
  /** ARN of the publication's state machine. */
  publicationWorkflow: 'STELE_PUBLICATION_WORKFLOW',
  /** ARN of the state machine that publishes what was approved. */
  approvalWorkflow: 'STELE_APPROVAL_WORKFLOW',
  /** ARN of the topic that operators and editors subscribe to. */
  noticesTopic: 'STELE_NOTICES_TOPIC',
  /** ARN of the secret that download links are signed with. */
  linkSecret: 'STELE_LINK_SECRET',
  /** Where the gateway answers, without a slash at its end: https://… */
  publicAddress: 'STELE_PUBLIC_ADDRESS',
  /** IANA name of the zone that schedules fire in and dates are read in, as Asia/Shanghai. */
  timeZone: 'STELE_TIME_ZONE',
  browserArchives: 'STELE_BROWSER_ARCHIVES',
  browserSingleProcess: 'STELE_BROWSER_SINGLE_PROCESS',
  fonts: 'STELE_FONTS',
} as const;

/** Package and weight folder of every face that the house style uses; no other weight is shipped. */
export const houseFonts = [
  ['@expo-google-fonts/noto-sans-sc', ['400Regular', '600SemiBold']],
  ['@expo-google-fonts/noto-serif-sc', ['400Regular', '600SemiBold', '700Bold']],
  ['@expo-google-fonts/source-sans-3', ['400Regular', '600SemiBold']],
  ['@expo-google-fonts/source-serif-4', ['400Regular', '600SemiBold', '700Bold']],
] as const;

/** Metrics that alarms stand on; their namespace and service are Powertools' variables, set by the stack. */
export const metrics = {
  /** How many publications are past their release date and not there; every day, 0 too. No dimension but the service. */
  overdue: 'PublicationsOverdue',
} as const;

/** Part of a table key; the separator cannot occur in a part. */
function joined(...parts: readonly (string | number)[]): string {
  return parts.map((part) => String(part).replaceAll('%', '%25').replaceAll('#', '%23')).join('#');
}

export const recordsTable = {
  /** Rows of one shard of one bucket; sort key is natural key and batch id. */
  rowsPartition: (organisation: string, dataset: string, bucket: string, shard: number | string): string =>
    joined(organisation, dataset, bucket, shard),
  /** `naturalKey` is escaped already and keeps its own separators. */
  rowSort: (naturalKey: string, batchId: string): string => `${naturalKey}#${batchId}`,
  /** Sort keys between which every row of the natural keys from one to another lies: `$` follows `#`. */
  rowRange: (from: string, to: string): readonly [string, string] => [`${from}#`, `${to}$`],
  /** One item for each organisation, under its id. */
  organisationsPartition: 'organisations',
  commitsPartition: (organisation: string): string => joined(organisation, 'commits'),
  /** Zero-padded, so that key order is number order. */
  commitSort: (number: number): string => String(number).padStart(10, '0'),
} as const;

/** What tells an audit event from others. */
type AuditKey = { readonly at: string; readonly action: string } & (
  | { readonly batch: number }
  | { readonly file: string }
  | { readonly report: string; readonly period: string; readonly edition: number | null }
);

function subjectOf(event: AuditKey): readonly (string | number)[] {
  if ('batch' in event) return [event.batch];
  return 'file' in event ? [event.file] : [event.report, event.period, event.edition ?? ''];
}

export const editionsTable = {
  partition: (organisation: string, report: string, period: string): string =>
    joined(organisation, 'edition', report, period),
  /** What the partitions of one organisation's editions begin with. */
  listPrefix: (organisation: string): string => `${joined(organisation, 'edition')}#`,
  editionSort: (number: number): string => `edition#${String(number).padStart(6, '0')}`,
  editionPrefix: 'edition#',
  currentSort: 'current',
  runsPartition: (organisation: string): string => joined(organisation, 'runs'),
  shareLinksPartition: (organisation: string): string => joined(organisation, 'links'),
  approvalSort: (number: number): string => `approval#${String(number).padStart(6, '0')}`,
  approvalPrefix: 'approval#',
  auditPartition: (organisation: string): string => joined(organisation, 'audit'),
  /** In the order of time; the same event has the same key. */
  auditSort: (event: AuditKey): string => joined(event.at, event.action, ...subjectOf(event)),
} as const;

/** Object keys. Every key begins with the organisation; each part is escaped, so that none can climb out. */
function path(...parts: readonly (string | number)[]): string {
  return parts.map((part) => encodeURIComponent(String(part)).replaceAll('.', '%2E')).join('/');
}

export interface RunScope {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly runId: string;
}

const runFolder = ({ organisation, report, period, runId }: RunScope): string =>
  path(organisation, report, period, 'runs', runId);

export const workKeys = {
  snapshot: (organisation: string, cutOff: number | string): string =>
    `${path(organisation, 'snapshots', cutOff)}.json`,
  reference: (organisation: string, digest: string): string =>
    `${path(organisation, 'references', digest)}.json`,
  /** Says that a sample of this source digest is loaded. */
  sample: (organisation: string, digest: string): string => `${path(organisation, 'samples', digest)}.json`,
  /** What an edition is computed from, under the digest that its page prints. */
  inputs: (organisation: string, digest: string): string => `${path(organisation, 'inputs', digest)}.json`,
  partial: (organisation: string, dataset: string, bucket: string, digest: string): string =>
    `${path(organisation, 'partials', dataset, bucket, digest)}.json`,
  figures: (run: RunScope): string => `${runFolder(run)}/figures.json`,
  /** Figures that the superseded edition printed otherwise. */
  restatement: (run: RunScope): string => `${runFolder(run)}/restatement.json`,
  findings: (run: RunScope): string => `${runFolder(run)}/findings.json`,
  textFindings: (run: RunScope, language: string): string =>
    `${runFolder(run)}/${path(language)}/findings.json`,
  /** Findings of a language's finished document. */
  printFindings: (run: RunScope, language: string): string =>
    `${runFolder(run)}/${path(language)}/print-findings.json`,
  html: (run: RunScope, language: string): string => `${runFolder(run)}/${path(language)}/document.html`,
  pdf: (run: RunScope, language: string): string => `${runFolder(run)}/${path(language)}/document.pdf`,
  /** Contents page numbers of the last rendition, a hint for the next. */
  pages: (organisation: string, report: string, language: string): string =>
    `${path(organisation, report, 'pages', language)}.json`,
} as const;

/** Where the findings of a run lie: those of its figures, then of each language's text and finished document. */
export const findingKeys = (run: RunScope, languages: readonly string[]): readonly string[] => [
  workKeys.findings(run),
  ...languages.flatMap((language) => [
    workKeys.textFindings(run, language),
    workKeys.printFindings(run, language),
  ]),
];

export const editionKeys = {
  /** What every object of a report and period begins with; the next part is the edition's number. */
  editions: (organisation: string, report: string, period: string): string =>
    `${path(organisation, report, period)}/`,
  document: (
    organisation: string,
    report: string,
    period: string,
    edition: number | string,
    language: string,
    sha256: string,
  ): string => `${path(organisation, report, period, edition, language)}/${sha256}.pdf`,
  evidence: (
    organisation: string,
    report: string,
    period: string,
    edition: number | string,
    sha256: string,
  ): string => `${path(organisation, report, period, edition, 'evidence')}/${sha256}.json`,
} as const;

export const intakeKeys = {
  /**
   * Where uploads wait to be taken in: `uploads/incoming/<organisation>/<file name>`, as people write it. S3 tells of what
   * begins with one text. No other key begins so, whatever an organisation is called: what intake itself writes never
   * calls it again.
   */
  incoming: (organisation: string, name: string): string => `uploads/incoming/${organisation}/${name}`,
  incomingPrefix: 'uploads/incoming/',
  /** A picture or file as handed in, under its own digest. */
  original: (organisation: string, sha256: string): string => path(organisation, 'originals', sha256),
  /** What became of an upload; those of one name lie together, in the order in which S3 took them. */
  outcome: (organisation: string, name: string, sequencer: string): string =>
    `${path(organisation, 'outcomes', name, sequencer)}.json`,
  /** What stays of one that was erased. */
  erasure: (organisation: string, sha256: string): string => `${path(organisation, 'erasures', sha256)}.json`,
} as const;
