import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { SecretStore } from '../../ports/secrets.ts';

const stages = { current: 'AWSCURRENT', previous: 'AWSPREVIOUS' } as const;

/** One secret of AWS Secrets Manager; its versions are told apart by the ids that Secrets Manager gives them. */
export function secretsManagerStore(client: SecretsManagerClient, secretId: string): SecretStore {
  return {
    async read(stage) {
      try {
        const { VersionId, SecretString } = await client.send(
          new GetSecretValueCommand({ SecretId: secretId, VersionStage: stages[stage] }),
        );
        return VersionId && SecretString ? { id: VersionId, value: SecretString } : undefined;
      } catch (error) {
        if (error instanceof ResourceNotFoundException && stage === 'previous') return undefined;
        throw error;
      }
    },
  };
}
