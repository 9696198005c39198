import { isText } from '../../functions/compose/checks/parity/pieces.ts';

/** A place of a document where one language can be changed, and the change. */
export interface Edit {
  readonly kind: string;
  readonly apply: () => void;
}

type Members = Record<string, unknown>;
type Inlines = { kind: string; id?: string; text?: string; href?: string; number?: number; state?: string }[];

const isMembers = (part: unknown): part is Members =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** Lists whose members count one by one. */
const counted = new Set([
  'sections',
  'blocks',
  'tiles',
  'rows',
  'items',
  'paragraphs',
  'notes',
  'columns',
  'panels',
  'bars',
  'cells',
]);

/** Every edit that a document allows, by walking it: what is dropped, doubled, exchanged or altered in one language alone. */
export function editsOf(part: unknown, key = ''): readonly Edit[] {
  if (Array.isArray(part)) {
    const members: unknown[] = part;
    if (isText(members)) return inlineEdits(part as Inlines);
    const own = counted.has(key) ? listEdits(members, key) : [];
    return [...own, ...members.flatMap((one) => editsOf(one))];
  }
  if (!isMembers(part)) return [];
  const own =
    typeof part.state === 'string' && 'target' in part ? [altered(part, 'state', 'noData', 'behind')] : [];
  return [...own, ...Object.entries(part).flatMap(([name, inner]) => editsOf(inner, name))];
}

const altered = (part: Members, key: string, to: string, otherwise: string): Edit => ({
  kind: `${key} altered`,
  apply: () => {
    part[key] = part[key] === to ? otherwise : to;
  },
});

function listEdits(list: unknown[], key: string): readonly Edit[] {
  return list.flatMap((one, at) => {
    const drop: Edit = { kind: `${key} dropped`, apply: () => list.splice(at, 1) };
    const double: Edit = { kind: `${key} doubled`, apply: () => list.splice(at, 0, structuredClone(one)) };
    return [drop, double];
  });
}

function inlineEdits(text: Inlines): readonly Edit[] {
  const figures = text.filter(({ kind }) => kind === 'figure');
  return [
    ...text.flatMap((piece, at) => pieceEdits(text, piece, at)),
    ...figures.slice(1).flatMap((other, at) => {
      const one = figures[at] as Inlines[number];
      // Two figures of one metric that print the same are one to the reader and to the check alike.
      if (one.id === other.id) return [];
      return [
        {
          kind: 'figure replaced by its neighbour',
          apply: () => {
            Object.assign(one, structuredClone(other));
          },
        },
      ];
    }),
  ];
}

function pieceEdits(text: Inlines, piece: Inlines[number], at: number): readonly Edit[] {
  const { kind } = piece;
  const change = (what: string, apply: () => void): Edit => ({ kind: `${kind} ${what}`, apply });
  const drop = change('dropped', () => text.splice(at, 1));
  const double = change('doubled', () => text.splice(at, 0, structuredClone(piece)));
  const digits = /\d/.test(piece.text ?? '')
    ? [
        change('with another digit', () => {
          piece.text = (piece.text ?? '').replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
        }),
      ]
    : [];
  if (kind === 'figure') return [drop, double, ...digits];
  if (kind === 'note') return [drop, double];
  if (kind === 'link')
    return [
      change('to another place', () => {
        piece.href = `${piece.href}x`;
      }),
    ];
  return kind === 'constant' ? [...(digits.length > 0 ? [drop, double] : []), ...digits] : [];
}
