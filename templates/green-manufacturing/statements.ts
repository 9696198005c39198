import { holdsForAll, isNone } from '../../functions/domain/claim.ts';
import { elapsedQuarters } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { hasValue } from '../house/frame/amounts.ts';
import { wordsOf } from './words.ts';

const role = 'progress';

/** "All" where the part is the whole and everybody reported, otherwise both numbers. */
function ofAll(context: ViewContext, key: string, part: string, whole: string): Text {
  const all = holdsForAll(context.value(part, role), context.value(whole, role));
  return wordsOf(context).say(`${key}.${all ? 'all' : 'some'}`);
}

/** Wastewater tests: while the year lasts, those that are left still have time. */
export function testStatement(context: ViewContext): Text {
  const all = holdsForAll(
    context.value('gm.wastewater_tested', role),
    context.value('gm.wastewater_factories', role),
  );
  const rest = elapsedQuarters(context.period) < 4 ? 'some' : 'yearEnd';
  return wordsOf(context).say(`water.tests.${all ? 'all' : rest}`);
}

export function trainingStatement(context: ViewContext): Text {
  return ofAll(context, 'chemicals.training', 'gm.chem_trained', 'gm.chem_staff');
}

/** Chemical information submitted and reviews passed, with what becomes of the rest. */
export function reviewStatements(context: ViewContext): readonly Text[] {
  const { say } = wordsOf(context);
  const closed = holdsForAll(
    context.value('gm.chem_closed', role),
    context.value('gm.chem_subsidiaries', role),
  );
  const known = hasValue(context, 'gm.chem_closed', role);
  return [
    ofAll(context, 'chemicals.review', 'gm.chem_submitted', 'gm.chem_subsidiaries'),
    known ? say(`chemicals.review.${closed ? 'closedAll' : 'open'}`) : [],
  ].filter((sentence) => sentence.length > 0);
}

export function applicationStatement(context: ViewContext): Text {
  return ofAll(context, 'factories.applications', 'gm.gf_applications_submitted', 'gm.gf_planned');
}

/** "No violation record" only where every subsidiary was looked up and none has one; a gap says nothing (C-CLAIM). */
export function violationStatement(context: ViewContext): Text {
  const none = isNone(context.value('gm.sub_violations', role));
  return wordsOf(context).say(`supplyChain.violations.${none ? 'none' : 'some'}`);
}
