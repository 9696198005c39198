import { isMissingMark, plainText } from './plain-text.ts';
import { type Read, read, unread } from './read.ts';

const yes = new Set(['是', '有', '对', 'yes', 'y', 'true', 't', '1', '√', '✓', '✔', '☑']);
const no = new Set(['否', '不是', '没有', 'no', 'n', 'false', 'f', '0', '×', '✗', '✘', '☒']);

/**
 * 是 or 否, yes or no, true or false, 1 or 0, a tick or a cross. The letter x is neither: some tick with it. 无 and a dash
 * say nothing.
 */
export function readBoolean(text: string): Read<boolean> {
  const plain = plainText(text).toLowerCase();
  if (yes.has(plain)) return read(true);
  if (no.has(plain)) return read(false);
  return unread(isMissingMark(plain) ? 'missing' : 'no-boolean');
}
