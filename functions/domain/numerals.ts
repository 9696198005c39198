/**
 * Any number character of any script, fractions and Roman ones too; the subscript of a formula and
 * the exponent of a unit are none. */
const numeral = /[\p{N}--[₀-₉²³]]|(?<!\p{L})[²³]/v;

/** A numeral as it is read, with the marks between its digits: 1,924, 2024-06-30, 12%. */
const wholeNumeral = new RegExp(`(?:${numeral.source})(?:[.,:\\/–\\-]?\\p{N})*[%‰]?`, 'gv');

export const hasNumeral = (text: string): boolean => numeral.test(text);

/** The numerals of a text in order, each as a reader sees it. */
export const numeralsIn = (text: string): readonly string[] => text.match(wholeNumeral) ?? [];
