import { limits } from '../limits.ts';
import { beyond } from '../refusals.ts';
import { stringItem } from './string-item.ts';
import { readWholeXml } from './xml.ts';

/** Texts that cells name by their number (ECMA-376 part 1, 18.4); held in memory, and so limited. */
export async function readSharedStrings(
  bytes: AsyncIterable<Uint8Array>,
  part: string,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = stringItem();
  let characters = 0;
  await readWholeXml(bytes, part, {
    open: item.open,
    text: item.text,
    close(name) {
      item.close(name);
      if (name !== 'si') return;
      const text = item.taken();
      characters += text.length;
      strings.push(text);
      if (strings.length > limits.sharedStrings) throw beyond('workbook-too-large', limits.sharedStrings);
      if (characters > limits.sharedCharacters) throw beyond('workbook-too-large', limits.sharedCharacters);
    },
  });
  return strings;
}
