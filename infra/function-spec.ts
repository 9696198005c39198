/** What the inventory says of one function: both hosts build it from this. */
export interface FunctionSpec {
  /** Its handler is `functions/<folder>/handler.ts`, exporting `handler`. */
  readonly folder: string;
  readonly calledBy: 'workflow' | 'http' | 'schedule' | 'storage';
  /** Memory in MB; a Lambda has one core for each 1,769 MB. */
  readonly memory: number;
  /** Seconds until Lambda ends it. */
  readonly timeout: number;
  readonly grants: readonly Grant[];
  /** Room for files in MB, where it needs more than the 512 that every Lambda has. */
  readonly room?: number;
  /** What the bundle holds beside code: strings and page templates, strings of files, or the browser with its fonts. */
  readonly carries?: 'words' | 'sheets' | 'browser';
  /** Variables beyond those of every function: of the workflows, topics, secrets and addresses it uses. */
  readonly variables?: readonly string[];
}

/** One route of the HTTP API, `{name}` for a path parameter. */
export interface RouteSpec {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  /** Name of the function in the inventory. */
  readonly function: string;
  /** Whether the gateway asks for a signature of an AWS identity (SigV4). */
  readonly access: 'public' | 'iam';
}

/** One kind of schedule; when it fires is configuration. */
export interface ScheduleSpec {
  /** Name of the function that it calls with `{ trigger, at }`: the kind's name and the instant it was set for. */
  readonly function: string;
}

/** Where files arrive, and what takes them in. */
export interface UploadSpec {
  /** Name of the bucket in the inventory. */
  readonly bucket: string;
  /** What the keys of uploads begin with. */
  readonly prefix: string;
  /** Name of the function that is called with S3's notice of each. */
  readonly function: string;
  /** How many are taken in at once, at most. */
  readonly atOnce: number;
}

/** What stands for a resource's ARN or address in the environment. */
export interface Named {
  readonly variable: string;
}

/** One permission. A `*` in a key stands for any text; keys are made by the functions that make the real ones. */
export type Grant =
  | {
      readonly table: string;
      readonly actions: readonly TableAction[];
      readonly partitions: readonly string[];
    }
  | {
      readonly bucket: string;
      /**
       * `list` may list what begins with one of the keys. `find` tells a missing object from a forbidden one, which S3
       * does only for callers that may list. `erase` removes one version of an object for good, `listVersions` finds them.
       */
      readonly actions: readonly ('get' | 'put' | 'list' | 'find' | 'listVersions' | 'erase')[];
      readonly keys: readonly string[];
    }
  | {
      readonly workflow: string;
      readonly actions: readonly ('start' | 'describe')[];
    }
  | { readonly topic: string; readonly actions: readonly ['publish'] }
  | { readonly secret: string; readonly actions: readonly ['read'] };

/** Scan is none of them: no function may read a table whole. */
export type TableAction = 'get' | 'query' | 'put' | 'update' | 'batchWrite';
