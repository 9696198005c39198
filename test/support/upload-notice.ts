/** An upload as S3 tells of it (event message structure 2.1), in a message as the queue hands it to Lambda. */
export function uploadNotice({
  key,
  bucket,
  eTag,
  size = 100,
  sequencer = '0055AED6DCD90281E5',
  principalId = 'AWS:AROAEXAMPLEID:li',
}: {
  readonly key: string;
  readonly bucket: string;
  readonly eTag: string;
  readonly size?: number;
  readonly sequencer?: string;
  readonly principalId?: string;
}) {
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'ap-southeast-1',
    eventTime: '2024-07-17T02:00:00.000Z',
    eventName: 'ObjectCreated:Put',
    userIdentity: { principalId },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810', 'x-amz-id-2': 'FMyUVURIY8/IgAtTv8xRjskZ' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'uploads',
      bucket: {
        name: bucket,
        ownerIdentity: { principalId: 'A3NL1KOZZKExample' },
        arn: `arn:aws:s3:::${bucket}`,
      },
      object: {
        key: encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+'),
        size,
        eTag,
        sequencer,
      },
    },
  };
  return queued({ Records: [record] });
}

/** A message of the queue, its body as JSON. */
export const queued = (body: unknown) => ({
  Records: [
    {
      messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
      receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1545082649183' },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:ap-southeast-1:111122223333:uploads',
      awsRegion: 'ap-southeast-1',
    },
  ],
});
