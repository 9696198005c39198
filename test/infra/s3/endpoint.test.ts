import { describe, expect, it } from 'vitest';
import { CAPABILITIES } from './contract/subject.ts';
import { s3Contract } from './contract.ts';

const { STELE_S3_ENDPOINT, STELE_S3_ACCESS_KEY, STELE_S3_SECRET_KEY } = process.env;
const { STELE_S3_REGION = 'us-east-1', STELE_S3_KIND = 'aws' } = process.env;

if (STELE_S3_ENDPOINT && STELE_S3_ACCESS_KEY && STELE_S3_SECRET_KEY) {
  const connection = {
    endpoint: STELE_S3_ENDPOINT,
    region: STELE_S3_REGION,
    accessKeyId: STELE_S3_ACCESS_KEY,
    secretAccessKey: STELE_S3_SECRET_KEY,
  };
  it('names a kind of server whose differences are declared', () => {
    expect(Object.keys(CAPABILITIES)).toContain(STELE_S3_KIND);
  });
  const { [STELE_S3_KIND as keyof typeof CAPABILITIES]: capabilities = CAPABILITIES.aws } = CAPABILITIES;
  s3Contract(`${STELE_S3_ENDPOINT} (${STELE_S3_KIND})`, async () => connection, capabilities);
} else {
  describe('another S3 endpoint', () => {
    it.skip('is not tested: set STELE_S3_ENDPOINT, STELE_S3_ACCESS_KEY, STELE_S3_SECRET_KEY and STELE_S3_KIND', () => {});
  });
}
