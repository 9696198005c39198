/** Which characters a font draws with one and the same glyph: 目 and its radical ⽬, the middle dot and its kin. */
export interface SharedGlyphs {
  /** Notes one font's characters; glyph numbers of different fonts have nothing to do with each other. */
  addFont(eachCharacter: (found: (codePoint: number, glyph: number) => void) => void): void;
  /** The others that look the same in some font. */
  alike(codePoint: number): readonly number[];
}

const GLYPHS = 0x10000;

export function collectSharedGlyphs(): SharedGlyphs {
  const alike = new Map<number, Set<number>>();
  const relate = (one: number, other: number) => {
    const known = alike.get(one);
    if (known === undefined) alike.set(one, new Set([other]));
    else known.add(other);
  };
  return {
    addFont: (eachCharacter) => {
      const firstOf = new Uint32Array(GLYPHS);
      const groups = new Map<number, Set<number>>();
      eachCharacter((codePoint, glyph) => {
        const first = firstOf[glyph]!;
        if (first === 0) firstOf[glyph] = codePoint;
        else if (first !== codePoint)
          groups.set(glyph, (groups.get(glyph) ?? new Set([first])).add(codePoint));
      });
      for (const group of groups.values()) {
        for (const one of group) for (const other of group) if (one !== other) relate(one, other);
      }
    },
    alike: (codePoint) => [...(alike.get(codePoint) ?? [])].sort((a, b) => a - b),
  };
}
