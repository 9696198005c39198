import type { Grant } from './function-spec.ts';

const tableActions = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  batchWrite: 'dynamodb:BatchWriteItem',
} as const;

const bucketActions = {
  get: 's3:GetObject',
  put: 's3:PutObject',
  list: 's3:ListBucket',
  // Without the right to list, S3 answers a missing object as a forbidden one.
  find: 's3:ListBucket',
  listVersions: 's3:ListBucketVersions',
  erase: 's3:DeleteObjectVersion',
} as const;

const workflowActions = { start: 'states:StartExecution', describe: 'states:DescribeExecution' } as const;

/** What IAM calls the actions of a grant, in the grant's order. */
export function iamActions(grant: Grant): readonly string[] {
  if ('table' in grant) return grant.actions.map((action) => tableActions[action]);
  if ('bucket' in grant) return grant.actions.map((action) => bucketActions[action]);
  if ('workflow' in grant) return grant.actions.map((action) => workflowActions[action]);
  if ('topic' in grant) return ['sns:Publish'];
  return ['secretsmanager:GetSecretValue'];
}
