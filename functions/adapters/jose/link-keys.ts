import type { SecretStore } from '../../ports/secrets.ts';

export interface LinkKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface LinkKeys {
  /** The key to sign with. */
  readonly current: () => Promise<LinkKey>;
  /** The key of a token that claims to be signed with it; undefined where there is none. */
  readonly find: (id: string) => Promise<LinkKey | undefined>;
}

/** A rotation is noticed after five minutes at the latest, and a revoked key no longer accepted. */
const keptMs = 5 * 60 * 1000;
/** Made-up key ids must not make each request a call to the secret store. */
const pauseMs = 30 * 1000;
/** RFC 7518 §3.2: a key of HS256 has at least as many bits as its hash. */
const minimumBytes = 32;

interface Held {
  readonly keys: Promise<readonly LinkKey[]>;
  readonly at: number;
}

/** The current and the previous value of a secret as keys, kept for a while. */
export function linkKeys(secret: SecretStore, now: () => Date): LinkKeys {
  let held: Held | undefined;
  const keys = (maxAge: number): Promise<readonly LinkKey[]> => {
    const at = now().getTime();
    if (held && at - held.at < maxAge) return held.keys;
    const read: Held = { at, keys: readKeys(secret) };
    held = read;
    // What could not be read is asked for again by the next request.
    read.keys.catch(() => {
      if (held === read) held = undefined;
    });
    return read.keys;
  };
  return {
    async current() {
      const [current] = await keys(keptMs);
      return current as LinkKey;
    },
    async find(id) {
      const is = (key: LinkKey): boolean => key.id === id;
      return (await keys(keptMs)).find(is) ?? (await keys(pauseMs)).find(is);
    },
  };
}

async function readKeys(secret: SecretStore): Promise<readonly LinkKey[]> {
  const [current, previous] = await Promise.all([secret.read('current'), secret.read('previous')]);
  if (!current) throw new Error('the secret that links are signed with has no value: put one');
  return [current, ...(previous ? [previous] : [])].map(({ id, value }) => {
    const bytes = Buffer.from(value, 'utf8');
    if (bytes.length < minimumBytes)
      throw new Error(`the secret that links are signed with needs ${minimumBytes} bytes or more`);
    return { id, bytes };
  });
}
