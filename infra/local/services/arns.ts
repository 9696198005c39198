/** The account that names on one machine carry. */
const account = '000000000000';

export const machineArn = (region: string, machine: string): string =>
  `arn:aws:states:${region}:${account}:stateMachine:${machine}`;

export const executionArn = (region: string, machine: string, name: string): string =>
  `arn:aws:states:${region}:${account}:execution:${machine}:${name}`;

export const topicArn = (region: string, topic: string): string =>
  `arn:aws:sns:${region}:${account}:${topic}`;
