/** One route of the HTTP API, for both hosts. */
export interface Route {
  /** HEAD has routes of its own: API Gateway does not answer it from those of GET. */
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** As API Gateway writes it: `/r/{organisation}`, a parameter is one segment. */
  readonly path: string;
  /** By its name in the blueprint. */
  readonly function: string;
  /** `iam`: API Gateway checks the caller's signature and rights before the function is called. */
  readonly access: 'public' | 'iam';
}
