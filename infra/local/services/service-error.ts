/** A refusal that the client sees under the name that AWS gives it. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** Anything thrown as a refusal. A defect of the server says no more: its message may name local paths. */
export function asServiceError(thrown: unknown): ServiceError {
  if (thrown instanceof ServiceError) return thrown;
  return new ServiceError('InternalFailure', 'The server could not complete the request.', 500);
}
