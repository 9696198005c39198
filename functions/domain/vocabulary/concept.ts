/** A thing that both languages must say of the same sentence, by the ways each of them writes it. `\uFFFC` stands for a figure. */
export interface Concept {
  readonly id: string;
  readonly zh: RegExp;
  readonly en: RegExp;
  /**
   * Concepts it is taken for. One that has some may go unsaid in one language, as free translation does (上下游, “along the
   * chain”): only where that language names a rival in its place do the two differ.
   */
  readonly rivals?: readonly string[];
}
