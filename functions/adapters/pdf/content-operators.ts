import { unknownPdf } from './pdf-file.ts';

/** Operators that show no text (ISO 32000-1, annex A): paths, colours, clips, shadings, positions and widths of text. */
const SILENT =
  'w J j M d ri i cm m l c v y h re S s f F f* B B* b b* n W W* CS cs SC SCN sc scn G g RG rg K k sh Tc Tw Tz TL Ts Td TD Tm T* BX EX MP';
/** Operators whose effect on the text is followed. */
const FOLLOWED = 'q Q gs BT ET Tf Tj BDC EMC Do';

const packed = (operator: string): number =>
  [...operator].reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0);

const silent: ReadonlySet<number> = new Set(SILENT.split(' ').map(packed));
const followed: ReadonlyMap<number, string> = new Map(FOLLOWED.split(' ').map((one) => [packed(one), one]));

const SPACE = 1;
const DELIMITER = 2;
const NUMBER = 3;
const kindOf = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') kindOf[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') kindOf[character.charCodeAt(0)] = DELIMITER;
for (const character of '+-.0123456789') kindOf[character.charCodeAt(0)] = NUMBER;

const [OPEN, CLOSE, ESCAPE, LESS, GREATER, SLASH] = [...'()\\<>/'].map((one) => one.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** End of a literal string: brackets inside it balance or are escaped (ISO 32000-1, 7.3.4.2). */
function endOfString(data: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < data.length; at++) {
    const byte = data[at];
    if (byte === ESCAPE) at++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return at + 1;
  }
  throw unknownPdf('a string without end');
}

/**
 * Operators of a content stream that concern its text, each with what stands before it; the rest is read over. One
 * pass. Throws `render.unknown-pdf` for an operator that Skia does not write: it might show text unseen.
 */
export function readOperators(
  data: Uint8Array,
  found: (operator: string, start: number, end: number) => void,
): void {
  let operands = 0;
  for (let at = 0; at < data.length; ) {
    const byte = data[at] as number;
    const kind = kindOf[byte];
    if (kind === SPACE) at++;
    else if (kind === NUMBER) {
      while (kindOf[data[++at] as number] === NUMBER);
    } else if (byte === OPEN) at = endOfString(data, at);
    else if (byte === LESS && data[at + 1] !== LESS) {
      at = data.indexOf(GREATER, at) + 1;
      if (at === 0) throw unknownPdf('a string without end');
    } else if (byte === SLASH) {
      while (
        ++at < data.length &&
        (kindOf[data[at] as number] === 0 || kindOf[data[at] as number] === NUMBER)
      );
    } else if (kind === DELIMITER) at++;
    else {
      const start = at;
      let operator = 0;
      for (; at < data.length && kindOf[data[at] as number] === 0; at++)
        operator = operator * 256 + (data[at] as number);
      if (!silent.has(operator)) {
        const name = followed.get(operator);
        if (name === undefined)
          throw unknownPdf(`the operator ${Buffer.from(data.subarray(start, at)).toString('latin1')}`);
        found(name, operands, start);
      }
      operands = at;
    }
  }
}
