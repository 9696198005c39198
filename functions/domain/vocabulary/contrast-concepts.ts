import type { Concept } from './concept.ts';

/**
 * Concepts whose exchange for their neighbour turns a true sentence into a false one: a scope for another, market- for
 * location-based, a rise for a fall, a metal for a metal. Every parallel sentence, label and cell names the same ones in
 * both languages (domain.md §5, C-TERM). A word is listed with the contexts in which it means the concept and nothing else.
 */
export const contrastConcepts: readonly Concept[] = [
  { id: 'scope1', zh: /范围一/u, en: /\bscopes? 1\b|\bscope one\b/iu },
  { id: 'scope2', zh: /范围二/u, en: /\bscope 2\b|\bscope two\b|\bscope 1 or 2\b/iu },
  { id: 'scope3', zh: /范围三/u, en: /\bscope 3\b|\bscope three\b/iu },
  { id: 'marketBased', zh: /基于市场/u, en: /\bmarket-based\b/iu },
  { id: 'locationBased', zh: /基于位置/u, en: /\blocation-based\b/iu },
  { id: 'upstream', zh: /上下?游/u, en: /\bupstream\b/iu, rivals: ['downstream'] },
  { id: 'downstream', zh: /下游/u, en: /\bdownstream\b/iu, rivals: ['upstream'] },
  { id: 'renewable', zh: /(?<![不非])可再生/u, en: /(?<!non-)\brenewable/iu },
  { id: 'nonRenewable', zh: /[不非]可再生/u, en: /\bnon-renewable/iu },
  {
    id: 'fall',
    zh: /(?:下降|降低|减少)了?(?=\uFFFC)/u,
    en: /\b(?:fell|decreased|declined|dropped|down) by (?=\uFFFC)/iu,
  },
  {
    id: 'rise',
    zh: /(?:上升|增长|增加|提高)了?(?=\uFFFC)/u,
    en: /\b(?:rose|increased|grew|up) by (?=\uFFFC)/iu,
  },
  {
    id: 'atLeast',
    zh: /(?:不低于|不少于|至少|达到或超过|≥)\s?(?=[\uFFFC\d])/u,
    en: /(?:\bat least|≥)\s?(?=[\uFFFC\d])|[\uFFFC\d]%? or more\b/iu,
  },
  {
    id: 'atMost',
    zh: /(?:不超过|不高于|不多于|至多|≤)\s?(?=[\uFFFC\d])/u,
    en: /(?:\bat most|\bno more than|≤)\s?(?=[\uFFFC\d])|[\uFFFC\d]%? or less\b/iu,
  },
  { id: 'cmrt', zh: /CMRT/u, en: /\bCMRTs?\b/u },
  { id: 'emrt', zh: /EMRT/u, en: /\bEMRTs?\b/u },
  {
    id: 'gold',
    zh: /(?<!\p{Script=Han}|刚果（)金(?!\p{Script=Han})|(?<![资奖])金(?=、)|黄金/u,
    en: /\bgold\b(?![ -](?:award|medal|level|rating|prize|certifi|standard))/iu,
  },
  { id: 'tantalum', zh: /钽/u, en: /\btantalum\b/iu },
  { id: 'tin', zh: /锡/u, en: /\btin\b/iu },
  { id: 'tungsten', zh: /钨/u, en: /\btungsten\b/iu },
  { id: 'cobalt', zh: /钴/u, en: /\bcobalt\b/iu },
  { id: 'mica', zh: /云母/u, en: /\bmica\b/iu },
  { id: 'gasoline', zh: /汽油/u, en: /\bgasoline\b/iu, rivals: ['diesel'] },
  { id: 'diesel', zh: /柴油/u, en: /\bdiesel\b/iu, rivals: ['gasoline'] },
  { id: 'biogenic', zh: /生物源/u, en: /\bbiogenic\b/iu },
  {
    id: 'energyEfficiencyProject',
    zh: /能效项目|EEP/u,
    en: /\benergy efficiency project|\bEEP\b/iu,
    rivals: ['cleanEnergyProject'],
  },
  {
    id: 'cleanEnergyProject',
    zh: /清洁能源项目|CEP/u,
    en: /\bclean energy project|\bCEP\b/iu,
    rivals: ['energyEfficiencyProject'],
  },
  { id: 'achieved', zh: /已达成/u, en: /\bachieved\b/iu, rivals: ['behindPlan'] },
  { id: 'behindPlan', zh: /落后于计划/u, en: /\bbehind plan\b/iu },
];
