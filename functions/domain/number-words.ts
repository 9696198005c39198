/** Counters and units that make a Han numeral before them a quantity: 三十二家, 十二万吨. */
const counters =
  '家|个|项|吨|名|人|次|座|条|份|种|间|批|台|套|件|天|年|月|％|%|千瓦|兆瓦|千克|公斤|立方米|元|倍|成|处|场|期|类|位|所|款';

/** 三十二家, 十二个月, 一百二十吨: ten and more before a counter. 数十家 and 几百人 give no number. */
const hanQuantity = new RegExp(
  `(?<![数几上\\p{N}第])(?:[一二两三四五六七八九][一二三四五六七八九十百千万亿零〇两]*[十百千万亿][一二三四五六七八九十百千万亿零〇两]*|十[一二三四五六七八九万亿]*)(?=余?(?:${counters}))`,
  'gu',
);
/** 百分之八十, 三分之二, 八成, 二零二四年. */
const hanShare =
  /[一二三四五六七八九十百]+分之[一二两三四五六七八九十百零点]+|[一二三四五六七八九零]{4}(?=年)/gu;

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const small = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
/** twelve, forty-two, three hundred, two million; `one` to `nine` alone are words of the language. */
const englishQuantity = new RegExp(
  `(?<!RMB )\\b(?:(?:${tens})(?:-(?:${small}))?|${teens}|(?:a|${small})\\s(?:hundred|thousand|million|billion|dozen))(?:\\s(?:hundred|thousand|million|billion))?\\b`,
  'gi',
);

/**
 * Quantities in words, which no figure stands behind: in Chinese from ten on before a counter, and shares; in English
 * from ten on. Below that they are words of the language (三个层级, two methods), and so are 一致, 第一, 十分.
 */
export function numberWordsIn(text: string, language: string): readonly string[] {
  const found = language.startsWith('zh')
    ? [...(text.match(hanQuantity) ?? []), ...(text.match(hanShare) ?? [])]
    : (text.match(englishQuantity) ?? []);
  return found;
}
