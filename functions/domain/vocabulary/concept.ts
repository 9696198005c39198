/** A thing that both languages must say of the same sentence, by the ways each of them writes it. `\uFFFC` stands for a figure. */
export interface Concept {
  readonly id: string;
  readonly zh: RegExp;
  readonly en: RegExp;
}
