/** What the bundled functions took on one machine: `npm run bench -- functions --large --keep` writes it to measured.json. */
export interface Measured {
  /** ISO date. */
  readonly measuredOn: string;
  readonly machine: string;
  /** Of the large case. */
  readonly suppliers: number;
  /** That each of them names. */
  readonly smelters: number;
  /** Records that the sample and the large campaign hand in. */
  readonly sampleRecords: number;
  readonly largeRecords: number;
  /** The three reports of the sample in two languages. */
  readonly publication: MeasuredRun;
  /** The same reports' figures of one quarter. */
  readonly quarterClose: MeasuredRun;
  /** The daily look for publications that are overdue. */
  readonly overdue: MeasuredRun;
  /** One report on the large campaign in two languages. */
  readonly large: MeasuredRun;
}

export interface MeasuredRun {
  readonly functions: readonly MeasuredFunction[];
  /** Transitions of the state machine. */
  readonly transitions: number;
  /** Requests by action, as IAM names it. */
  readonly requests: Readonly<Record<string, number>>;
  /** Of DynamoDB's answers, as JSON. */
  readonly bytesRead: number;
}

export interface MeasuredFunction {
  readonly function: string;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly totalMilliseconds: number;
  readonly longestMilliseconds: number;
  /** Of the process and its browser, in MB of 2^20 bytes. */
  readonly peakMemory: number;
}
