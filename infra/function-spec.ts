/** What the inventory says of one function: both hosts build it from this. */
export interface FunctionSpec {
  /** Its handler is `functions/<folder>/handler.ts`, exporting `handler`. */
  readonly folder: string;
  readonly calledBy: 'workflow' | 'http' | 'schedule';
  /** Memory in MB; a Lambda has one core for each 1,769 MB. */
  readonly memory: number;
  /** Seconds until Lambda ends it. */
  readonly timeout: number;
  readonly grants: readonly Grant[];
  /** What the bundle holds beside code: strings and page templates, or the browser with its fonts. */
  readonly carries?: 'words' | 'browser';
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
       * does only for callers that may list.
       */
      readonly actions: readonly ('get' | 'put' | 'list' | 'find')[];
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
