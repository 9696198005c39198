import { it } from 'vitest';
import { dynamoDbContract } from './contract.ts';

const endpoint = process.env.STELE_DYNAMODB_ENDPOINT;

if (endpoint) {
  dynamoDbContract(async () => ({
    endpoint,
    region: process.env.AWS_REGION ?? 'eu-central-1',
    credentials: {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'local',
    },
  }));
} else {
  it.skip('answers as DynamoDB does at STELE_DYNAMODB_ENDPOINT (skipped: the variable is not set)', () => {});
}
