import { startDynamoDb } from '../../infra/local/dynamodb.ts';

/** DynamoDB in a process of its own: says where it listens, ends when its standard input does. */
const { endpoint, end } = await startDynamoDb({ folder: process.argv[2] as string });
process.stdout.write(`${endpoint}\n`);
process.stdin.resume().once('end', end);
