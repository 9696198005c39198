/** Verbs that make 计划 and 拟 say what somebody means to do; without one they are a plan as a thing. */
const verbs = '[于在开举启完实推上建增采走申购培编发组向对进扩新选通]';

/** Words by which a clause says what is still to come; "the plan of the year" and 拟申报的工厂 say nothing of that. */
const ahead: Readonly<Record<string, RegExp>> = {
  en: /\b(?:plans? to|(?:is|are) (?:planned|scheduled|expected|due|to be)|will|expects? to|intends? to|aims? to|follows? in)\b/i,
  'zh-CN': new RegExp(
    `(?:(?:计划|拟)(?=${verbs})(?![^，。；]{1,16}的)|预计|预期|力争|有望|安排(?=[在于])|将(?![近来]))`,
  ),
};

/** Whether a sentence speaks of something still to come. */
export const speaksOfPlan = (sentence: string, language: string): boolean =>
  ahead[language]?.test(sentence) ?? false;

/** Sentences of a line: Chinese ones end with their own marks, English ones before a space and a capital. */
export const sentencesIn = (line: string): readonly string[] =>
  line
    .split(/(?<=[。！？；])|(?<=[.!?]) +(?=[A-Z“])|(?<=;) +/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** What a sentence of a plan announces: its clauses that tell of what is done are none of it. */
export const announced = (sentence: string): string =>
  sentence
    .split(/(?<=，)/)
    .filter((clause) => !/已/.test(clause))
    .join('');
