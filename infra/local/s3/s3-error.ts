/** Status and wording of every error this server answers; codes as in the "List of error codes" of the Amazon S3 API reference. */
const CATALOGUE = {
  AccessDenied: [403, 'Access denied.'],
  AuthorizationHeaderMalformed: [400, 'The Authorization header is malformed.'],
  AuthorizationQueryParametersError: [400, 'The query parameters of the signed URL are malformed.'],
  BadDigest: [400, 'The digest sent with the request does not match the body that arrived.'],
  BucketAlreadyOwnedByYou: [409, 'The bucket exists already and is yours.'],
  BucketNotEmpty: [409, 'The bucket still holds objects; delete them first.'],
  EntityTooLarge: [400, 'The body is larger than one PUT may carry.'],
  IncompleteBody: [400, 'The body is shorter or longer than its declared length.'],
  InternalError: [500, 'The server could not complete the request.'],
  InvalidAccessKeyId: [403, 'The access key id is not known to this server.'],
  InvalidArgument: [400, 'An argument of the request is invalid.'],
  InvalidBucketName: [400, 'A bucket name has 3 to 63 lower-case letters, digits, dots and hyphens.'],
  InvalidDigest: [400, 'Content-MD5 is not the base64 text of 16 bytes.'],
  InvalidRange: [416, 'The requested range lies outside the object.'],
  InvalidRequest: [400, 'The request is invalid.'],
  InvalidToken: [400, 'Session tokens are not known to this server; sign with its access key alone.'],
  InvalidURI: [400, 'The request path is not percent-encoded UTF-8.'],
  KeyTooLongError: [400, 'The key is longer than this server can store (1,024 bytes of UTF-8 at most).'],
  MetadataTooLarge: [400, 'The user metadata exceeds 2,048 bytes.'],
  MethodNotAllowed: [405, 'The method is not allowed on this resource.'],
  MissingContentLength: [411, 'The request must declare the length of its body.'],
  NoSuchBucket: [404, 'The bucket does not exist.'],
  NoSuchKey: [404, 'The key does not exist.'],
  NotImplemented: [501, 'This server does not implement what the request asks for.'],
  PreconditionFailed: [412, 'A precondition of the request does not hold.'],
  RequestTimeTooSkewed: [
    403,
    'The request was signed more than 15 minutes away from the time of this server.',
  ],
  SignatureDoesNotMatch: [403, 'The signature does not match the request as it arrived.'],
  XAmzContentSHA256Mismatch: [400, 'x-amz-content-sha256 does not match the body that arrived.'],
} as const satisfies Record<string, readonly [number, string]>;

export type S3ErrorCode = keyof typeof CATALOGUE;

/** A refusal that the client sees; `headers` go out with it. */
export class S3Error extends Error {
  readonly code: S3ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: S3ErrorCode, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    const [status, message] = CATALOGUE[code];
    super(detail === undefined ? message : `${message} ${detail}`);
    this.name = code;
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** Anything thrown as an S3 error. Of a system error only the code is told: its message names local paths. */
export function asS3Error(thrown: unknown): S3Error {
  if (thrown instanceof S3Error) return thrown;
  if (thrown instanceof URIError) return new S3Error('InvalidURI');
  const code = systemCode(thrown);
  if (code === 'ENAMETOOLONG') return new S3Error('KeyTooLongError');
  return new S3Error('InternalError', code === undefined ? undefined : `(${code})`);
}

/** The errno name of a system error (`ENOENT`), otherwise undefined. */
export function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}
