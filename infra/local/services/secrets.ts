import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../s3/durable-files.ts';
import { sha256 } from '../sigv4/signing.ts';
import type { Operations } from './operations.ts';
import { ServiceError } from './service-error.ts';
import { writeWhole } from './whole-file.ts';

/** As many bytes as an HMAC with SHA-256 can use. */
const secretBytes = 32;

/**
 * AWS Secrets Manager, as far as functions use it: each secret is made once, at random, and kept in a file of its own
 * that only its owner may read.
 */
export async function openSecrets(folder: string, ids: readonly string[]): Promise<Operations> {
  await makeFolder(folder);
  for (const id of ids) await makeOnce(join(folder, id));
  return {
    'secretsmanager.GetSecretValue': async ({ SecretId, VersionStage = 'AWSCURRENT' }) => {
      const id = String(SecretId);
      // Nothing rotates here: there never is a previous value.
      if (!ids.includes(id) || VersionStage !== 'AWSCURRENT')
        throw new ServiceError(
          'ResourceNotFoundException',
          "Secrets Manager can't find the specified secret.",
        );
      const value = await readFile(join(folder, id), 'utf8');
      // The same as long as the value is, as the ids of Secrets Manager are.
      return { Name: id, SecretString: value, VersionId: sha256(value).slice(0, 32) };
    },
  };
}

async function makeOnce(path: string): Promise<void> {
  try {
    await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await writeWhole(path, randomBytes(secretBytes).toString('base64url'), 0o600);
  }
}
