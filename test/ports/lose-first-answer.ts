interface Client {
  readonly middlewareStack: {
    add(
      middleware: (next: Next) => Next,
      options: { readonly step: 'deserialize'; readonly priority: 'low' },
    ): void;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the middleware passes on what it does not look at
type Next = (args: any) => Promise<any>;

/**
 * The first answer gets lost after the server has acted on the request, as when a connection breaks; the SDK then sends
 * the request again. `sent` counts requests that reached the server.
 */
export function loseFirstAnswer<C>(client: C): { readonly client: C; readonly sent: () => number } {
  let sent = 0;
  const lossy =
    (next: Next): Next =>
    async (args) => {
      const answer = await next(args);
      sent += 1;
      if (sent > 1) return answer;
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    };
  (client as Client).middlewareStack.add(lossy, { step: 'deserialize', priority: 'low' });
  return { client, sent: () => sent };
}
