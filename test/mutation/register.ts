import { isCaught, isHarmless, type Outcome, rulesOf } from './survey.ts';

/**
 * Kinds of which the register of approved words (C-WORDS) may be the only one to tell, each with the reason: words that
 * read as well as the right ones, or the same wrong edit in both languages. Any other kind has a rule of its own.
 */
export const toldByRegister: Readonly<Record<string, string>> = {
  'placeholders.dropped-in-both': 'Both sentences stay whole without the number.',
  'placeholders.other-metric-in-both': 'Both languages name the same other figure; its words fit as well.',
  'placeholders.other-role-in-both': 'The figure of another declared period, in both languages.',
  'placeholders.twice-in-both': 'What is said twice is still true.',
  'placeholders.other-constant-in-both': 'Another declared name in both languages.',
  'placeholders.constant-dropped-in-both': 'A name less in both languages.',
  'placeholders.other-period-in-both': 'Another declared period in both languages.',
  'units.typed-dropped':
    'The number is handed in by the view: its string alone does not tell that it has a unit.',
  'terms.wrong':
    'Supplier or smelter, buy or sell: both are words of the report, and no concept is contrasted.',
  'terms.wrong-in-both': 'The same wrong word in both languages.',
  'terms.rejected': 'A common word that only this sentence must not use.',
  'terms.misspelled': 'No dictionary is at hand.',
  'strings.sentence-dropped': 'The same with a line of a title less.',
  'strings.sentence-twice': 'Twice within a list of sentences that are divided otherwise.',
  'strings.text-of-another-key': 'A title of another section is a title.',
  'strings.half-of-it': 'A heading has no mark at its end.',
};

/** The largest share of the mutations to be caught that may be told by the register alone. */
export const toldByRegisterAtMost = 0.08;

export const byRegisterAlone = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(
    (one) => isCaught(one) && !isHarmless(one.mutation) && rulesOf(one).every((rule) => rule === 'C-WORDS'),
  );
