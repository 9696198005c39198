export interface Message {
  /** At most 99 printable ASCII characters: mail subjects of SNS hold no others. */
  readonly subject: string;
  readonly body: string;
}

/** Where the people who run the reports are told what happened. */
export interface Messages {
  /** Sends a message once asked; a request that is repeated after a lost answer may deliver it twice. */
  readonly send: (message: Message) => Promise<void>;
}
