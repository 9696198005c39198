import { metals } from '../../functions/domain/dataset.ts';
import { type Metal, metalsInScope, threeTg } from '../../functions/domain/minerals.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { anyInSentence, listed, listedInSentence } from '../house/frame/names.ts';

/** A metal as the head of a row or a panel. */
export function metalName(context: ViewContext, metal: Metal): Text {
  return context.say(`terms:metal.${metal}`);
}

/** Metals as a sentence names them: gold, tantalum and tin. */
export function metalsInSentence(context: ViewContext, those: readonly Metal[]): Text {
  return listedInSentence(context, inSentence(context, those));
}

/** Metals of which a material may contain one or more: gold, tantalum or tin. */
export function anyMetalInSentence(context: ViewContext, those: readonly Metal[]): Text {
  return anyInSentence(context, inSentence(context, those));
}

function inSentence(context: ViewContext, those: readonly Metal[]): readonly Text[] {
  return those.map((metal) => context.say(`terms:metalInSentence.${metal}`));
}

/** Metals as the head of a point names them. */
export function metalsListed(context: ViewContext, those: readonly Metal[]): Text {
  return listed(
    context,
    those.map((metal) => metalName(context, metal)),
  );
}

export function inScope(context: ViewContext): readonly Metal[] {
  return metalsInScope(context.reference);
}

/** Of the metals in scope, those that CMRT asks about and those of EMRT. */
export function conflictMetals(context: ViewContext): readonly Metal[] {
  return inScope(context).filter((metal) => (threeTg as readonly Metal[]).includes(metal));
}

export function extendedMetals(context: ViewContext): readonly Metal[] {
  return inScope(context).filter((metal) => !(threeTg as readonly Metal[]).includes(metal));
}

/** The part of a metric id that names a metal: `cm.sor_count.gold`. */
export function metalPart(metal: Metal): string {
  return metal.toLowerCase();
}

export const metalOrder: readonly Metal[] = metals;
