import type { Message, Messages } from '../../ports/messages.ts';

/** Messages kept in memory, in the order they were sent. */
export function memoryMessages(): Messages & { readonly sent: () => readonly Message[] } {
  const sent: Message[] = [];
  return {
    async send(message) {
      sent.push(message);
    },
    sent: () => sent,
  };
}
