import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a sample organisation ever handed in, in order, and what reviews made of it. */
export interface Manifest {
  /** Zone whose calendar says on which day a review was held. */
  readonly timeZone: string;
  readonly handIns: readonly SampleHandIn[];
}

export interface SampleHandIn {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Who handed in. */
  readonly by: string;
  readonly files: readonly SampleFile[];
  readonly reviews: readonly SampleReview[];
}

/** A file of the sample's folder; of words a pattern, whose files are one hand-in. */
export interface SampleFile {
  readonly path: string;
  readonly supplier?: string;
  readonly campaign?: number;
}

/** A decision about what some files brought; without `files`, about all that waits of the hand-in's own. */
export interface SampleReview {
  readonly at: string;
  readonly by: string;
  readonly verdict: 'accept' | 'reject';
  readonly reason?: string;
  readonly files?: readonly string[];
}

const folder = import.meta.dirname;

/** Where the files of a sample lie. */
export const sampleFolder = (organisation: string): string => join(folder, organisation);

const manifestOf = (organisation: string): string => join(sampleFolder(organisation), 'manifest.json');

/** The organisations that have a sample. */
export function sampleOrganisations(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(manifestOf(name)))
    .sort();
}

/** The manifest of a sample; `undefined` for an organisation that has none. */
export function readManifest(organisation: string): Manifest | undefined {
  if (!sampleOrganisations().includes(organisation)) return undefined;
  return JSON.parse(readFileSync(manifestOf(organisation), 'utf8')) as Manifest;
}
