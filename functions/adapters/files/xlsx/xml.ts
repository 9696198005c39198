import { SaxesParser } from 'saxes';
import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';
import { limits } from '../limits.ts';
import { damaged } from '../refusals.ts';

/** What a reader of a part hears, elements by their local names. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part as XML, piece by piece: a listener hears what is in a piece before the next is inflated. Throws a
 * `FileRefused` where it is not well formed, where it has a document type (no workbook does: entities that grow, or that
 * fetch, are declared there), and where a tag or a text has no end.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  part: string,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = parserFor(part, listener);
  let decoder: ReturnType<typeof decoderFor> | undefined;
  for await (const chunk of bytes) {
    const current = decoder ?? decoderFor(chunk);
    decoder = current;
    parser.write(decoded(() => current.decode(chunk, { stream: true }), part));
    yield;
  }
  parser.write(decoded(() => decoder?.decode() ?? '', part));
  parser.end();
  yield;
}

/** Reads all of a part. */
export async function readWholeXml(
  bytes: AsyncIterable<Uint8Array>,
  part: string,
  listener: XmlListener,
): Promise<void> {
  for await (const _ of readXml(bytes, part, listener));
}

function parserFor(part: string, listener: XmlListener) {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let silent = 0;
  const fail = (error: Error): never => {
    throw damaged(part, error);
  };
  parser.on('error', fail);
  parser.on('doctype', () => {
    throw new FileRefused(problem('document-type', {}, { part }));
  });
  parser.on('opentag', (tag) => {
    silent = 0;
    listener.open?.(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    silent = 0;
    listener.close?.(local(tag.name));
  });
  if (listener.text) {
    parser.on('text', listener.text);
    parser.on('cdata', listener.text);
  }
  return {
    write(text: string): void {
      parser.write(text);
      silent += text.length;
      if (silent > limits.tagCharacters) throw damaged(part);
    },
    end(): void {
      const { encoding } = parser.xmlDecl;
      if (encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding)) throw damaged(part);
      parser.close();
    },
  };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoderFor([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decode: () => string, part: string): string {
  try {
    return decode();
  } catch (error) {
    throw damaged(part, error);
  }
}
