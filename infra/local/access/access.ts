/** One thing that a caller asks a service to do, in the words of IAM. */
export interface AccessRequest {
  /** As `dynamodb:GetItem`. */
  readonly action: string;
  /** Name of the table or bucket; ARN or name of anything else. */
  readonly resource: string;
  /** Partition key or object key; of a list its prefix. Absent where the whole resource is meant. */
  readonly key?: string;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Who may call the services of this machine, and what each may do there. */
export interface Access {
  /** The secret that a caller's requests are signed with; undefined for an unknown one. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly allows: (accessKeyId: string, request: AccessRequest) => boolean;
  /** Told how many bytes DynamoDB answered. */
  readonly answered: (accessKeyId: string, bytes: number) => void;
}

/** What AWS says when a request is refused for want of a permission. */
export function refusalOf({ action, resource }: AccessRequest): string {
  return `The caller is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
}

/** One caller who may do everything: the functions, where they run from source in this process. */
export function operatorAccess({ accessKeyId, secretAccessKey }: Credentials): Access {
  return {
    secretOf: (id) => (id === accessKeyId ? secretAccessKey : undefined),
    allows: () => true,
    answered: () => undefined,
  };
}
