/** One value that a secret has or had. */
export interface SecretVersion {
  readonly id: string;
  readonly value: string;
}

export interface SecretStore {
  /** `previous` is what the last rotation replaced; undefined where there was none. */
  readonly read: (stage: 'current' | 'previous') => Promise<SecretVersion | undefined>;
}
