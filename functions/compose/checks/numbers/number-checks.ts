import type { TextCheck } from '../../../domain/draft.ts';
import { figuresMisnamed, rowsMislabelled } from '../names/figure-names.ts';
import { labelsMisnamed, metalsMisnamed, unitsMiswritten } from '../names/string-names.ts';
import { htmlAsWorded } from '../page/html-as-worded.ts';
import { runningHeads, styleFaults } from '../page/page-styles.ts';
import { constantTextFaults, figureTextFaults, structureTextFaults } from './bound-numbers.ts';
import { placeholdersBroken, signsLost } from './broken-words.ts';
import { shapesOtherwise } from './chart-shapes.ts';
import { structureOrder } from './structure-order.ts';
import { joinedNumerals, typedFigures, unboundNumerals } from './unbound-numerals.ts';
import { unitsInHeads, unitsInSentences } from './unit-beside.ts';

/** The gate of printed numbers: every numeral is bound, and says what it is bound to; the page says what was worded. */
export const numberChecks: readonly TextCheck[] = [
  { id: 'unbound-numeral', rule: 'C-TEXT-TABLE', severity: 'blocking', firm: true, run: unboundNumerals },
  { id: 'typed-figure', rule: 'C-TEXT-TABLE', severity: 'blocking', firm: true, run: typedFigures },
  { id: 'figure-text', rule: 'C-TEXT-TABLE', severity: 'blocking', firm: true, run: figureTextFaults },
  { id: 'constant-text', rule: 'C-NUMERAL', severity: 'blocking', firm: true, run: constantTextFaults },
  { id: 'structure-text', rule: 'C-NUMERAL', severity: 'blocking', firm: true, run: structureTextFaults },
  { id: 'structure-order', rule: 'C-FOOTNOTE', severity: 'blocking', firm: true, run: structureOrder },
  { id: 'shape-otherwise', rule: 'C-TEXT-TABLE', severity: 'blocking', firm: true, run: shapesOtherwise },
  { id: 'numerals-joined', rule: 'C-NUMFMT', severity: 'blocking', firm: true, run: joinedNumerals },
  { id: 'sign-lost', rule: 'C-TEXT-TABLE', severity: 'blocking', firm: true, run: signsLost },
  {
    id: 'placeholder-broken',
    rule: 'C-TEXT-TABLE',
    severity: 'blocking',
    firm: true,
    run: placeholdersBroken,
  },
  { id: 'unit-beside', rule: 'C-UNIT', severity: 'blocking', firm: true, run: unitsInSentences },
  { id: 'unit-of-head', rule: 'C-UNIT', severity: 'blocking', firm: true, run: unitsInHeads },
  { id: 'name-of-another', rule: 'C-SCOPE-NAME', severity: 'blocking', firm: true, run: figuresMisnamed },
  { id: 'row-mislabelled', rule: 'C-SCOPE-NAME', severity: 'blocking', firm: true, run: rowsMislabelled },
  { id: 'unit-miswritten', rule: 'C-UNIT', severity: 'blocking', firm: true, run: unitsMiswritten },
  { id: 'label-misnamed', rule: 'C-SCOPE-NAME', severity: 'blocking', firm: true, run: labelsMisnamed },
  { id: 'metal-misnamed', rule: 'C-SCOPE-NAME', severity: 'blocking', firm: true, run: metalsMisnamed },
  { id: 'html-differs', rule: 'C-LAYOUT', severity: 'blocking', firm: true, run: htmlAsWorded },
  { id: 'running-head-differs', rule: 'C-TOC', severity: 'blocking', firm: true, run: runningHeads },
  { id: 'style-hides', rule: 'C-LAYOUT', severity: 'blocking', firm: true, run: styleFaults },
];
