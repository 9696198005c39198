export type Parameters = Readonly<Record<string, unknown>>;

/** What a service does, by the operation's name as requests carry it (`AWSStepFunctions.StartExecution`). */
export type Operations = Readonly<Record<string, (parameters: Parameters) => Promise<Parameters>>>;
