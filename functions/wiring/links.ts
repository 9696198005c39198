import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { linkKeys } from '../adapters/jose/link-keys.ts';
import { joseLinkTokens } from '../adapters/jose/link-tokens.ts';
import { s3DocumentStore } from '../adapters/s3/document-store.ts';
import { secretsManagerStore } from '../adapters/secrets-manager/secret-store.ts';
import { readConfiguration, readVariable } from './configuration.ts';
import { onClose, oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';

const now = (): Date => new Date();

/** Tokens of this address, signed with the secret of the configuration, which a warm container keeps. */
export const links = oncePerEnvironment((environment) => {
  const secrets = new SecretsManagerClient({});
  onClose(() => secrets.destroy());
  const address = readVariable(environment, variables.publicAddress);
  const secret = secretsManagerStore(secrets, readVariable(environment, variables.linkSecret));
  return { address, tokens: joseLinkTokens(linkKeys(secret, now), address, now) };
});

/** Published documents, as they are handed to the outside. */
export const documents = oncePerEnvironment((environment) => {
  const s3 = new S3Client({});
  onClose(() => s3.destroy());
  return s3DocumentStore(s3, readConfiguration(environment)[variables.editionsBucket]);
});
