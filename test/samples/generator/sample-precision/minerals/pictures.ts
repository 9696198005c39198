import { readPictures } from '../../pictures.ts';

/** Drawn for the sample in copper, without words in them, so that one picture serves every language. */
export const mineralPictures = readPictures(new URL('pictures/', import.meta.url), {
  'ore-to-part': [
    '矿石经冶炼炉炼成金属锭，再制成电路板',
    'Ore becomes ingots in a smelting furnace, and ingots become a circuit board',
  ],
  'survey-module': [
    '供应商的答复在系统中核对，汇总为一格一家的冶炼厂名单',
    'Answers of suppliers checked in a system and gathered into a list of one square per smelter',
  ],
  'supplier-training': [
    '讲师向供应商人员讲解四个阶段的流程',
    'A trainer explaining a process of four stages to suppliers’ staff',
  ],
});
