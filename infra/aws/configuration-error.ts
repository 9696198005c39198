/** What an operator wrote cannot be deployed. The message is one sentence: what was found, where, and what to write. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
