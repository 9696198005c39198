/** Statuses that API Gateway answers by itself, with the words it uses ("HTTP APIs", troubleshooting). */
const words = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
} as const;

/** A refusal before or after the function; its body is `{"message": …}`. */
export class GatewayError extends Error {
  readonly status: keyof typeof words;

  constructor(status: keyof typeof words, cause?: unknown) {
    super(words[status], cause === undefined ? undefined : { cause });
    this.status = status;
  }
}
