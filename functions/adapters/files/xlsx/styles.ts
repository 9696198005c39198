import { limits } from '../limits.ts';
import { beyond } from '../refusals.ts';
import { type Shown, shownByBuiltIn, shownByCode } from './number-format.ts';
import { readWholeXml } from './xml.ts';

/** What numbers of each cell style show, by the style's number (ECMA-376 part 1, 18.8.10, cellXfs). */
export async function readStyles(bytes: AsyncIterable<Uint8Array>, part: string): Promise<readonly Shown[]> {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  let inCellFormats = false;
  await readWholeXml(bytes, part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) formats.push(numFmtId);
      if (formats.length > limits.styles || codes.size > limits.styles)
        throw beyond('workbook-too-large', limits.styles);
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? shownByBuiltIn(Number(id)) : shownByCode(code);
  });
}
