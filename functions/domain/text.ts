/** How a figure stands on the page: a value, `/` not applicable, `—` missing or withheld. */
export type FigureState = 'value' | 'notApplicable' | 'missing';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: Text }
  | { readonly kind: 'figure'; readonly id: string; readonly text: string; readonly state: FigureState }
  | { readonly kind: 'constant'; readonly id: string; readonly text: string }
  | { readonly kind: 'structure'; readonly id: string; readonly text: string }
  | { readonly kind: 'note'; readonly id: string; readonly number: number }
  | { readonly kind: 'link'; readonly href: string; readonly children: Text };

/** A run of inline pieces; one sentence, label or cell. */
export type Text = readonly Inline[];
