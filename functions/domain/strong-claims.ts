/** What words claim without a figure beside them, by what it takes to be true (domain.md §5, C-CLAIM; style.md §5.2). */
export type ClaimKind =
  | 'certified'
  | 'allConformant'
  | 'conflictFree'
  | 'traceable'
  | 'inquiryPerformed'
  | 'inquiryPlanned'
  | 'allAnswered'
  | 'carbonNeutral'
  | 'noLandfill'
  | 'allVerified'
  | 'allTargetsMet';

export interface Claim {
  /** The words that claim it. */
  readonly words: string;
  /** The sentence that they stand in. */
  readonly sentence: string;
}

/**
 * RMI's assessments look back at management systems and validate no material: the first is never true. Every repetition
 * is bounded.
 */
const patterns: Readonly<Record<ClaimKind, RegExp>> = {
  certified:
    /certif\w*\s+(?:smelter|refiner|SOR)|(?:smelter|refiner|SOR)s?\s+(?:\w{1,20}\s+){0,2}certif|RMAP[\s-]{0,3}certif|conflict-free\s+smelter|RMAP认证|(?:通过|获得)[^，。；]{0,8}认证|合格冶炼厂|无冲突冶炼厂/i,
  allConformant:
    /\b(?:all|every|each|only|solely|exclusively|hundred per ?cent)\b[^.;]{0,40}(?<!non-)\bconformant\b|100\s?%[^.;]{0,40}(?<!non-)\bconformant\b|(?:全部|所有|均|都|只|仅|一律|百分之百|100\s?%)[^，。；]{0,15}[^，。；不]符合/i,
  conflictFree:
    /\b(?:is|are|was|were|as)\s+(?:(?:all|now|entirely|fully|DRC|certified|verified)\s+){0,3}conflict[- ]free\b|\bconflict[- ]free\s+(?:products?|materials?|minerals?|metals?|sources?)\b(?!\s+polic)|(?:均|都|全部|已|属于|实现|达到|使用|采用|采购)[^，。；]{0,10}无冲突(?!矿[产物]的?政策)|不(?:含|使用|采用)[^，。；]{0,6}冲突矿[产物]/i,
  traceable:
    /\b(?:3TG|minerals?|metals?|ores?|tin|tantalum|tungsten|gold|cobalt|materials?|origins?|SORs?)\b[^.;]{0,40}\b(?:traceable|traced (?:back )?to)\b|(?:3TG|矿产|矿物|矿石|金属|原料|材料|来源|产地|锡|钽|钨|钴)[^，。；]{0,16}(?:可追溯|可以追溯|可溯源|追溯到(?:矿山|产地|源头)|来源清晰|来源明确)/i,
  inquiryPerformed:
    /\b(?:performed|conducted|carried out|completed|held)\b[^.;]{0,40}(?:country[- ]of[- ]origin inquir|RCOI)|(?:country[- ]of[- ]origin inquir\w{1,4}|RCOI)\)?\s+(?:(?:was|were|has been|have been)\s+)?(?:performed|conducted|carried out|completed)\b|(?:开展了|完成了|进行了|已开展|已完成|已进行)[^，。；]{0,12}(?:原产国调查|RCOI)|(?:原产国调查|RCOI）?)(?:均?已|已经)(?:完成|开展)/i,
  inquiryPlanned:
    /\b(?:plan|plans|planned|intend|intends|will)\b[^.;]{0,40}\b(?:perform|conduct|carry out|start|begin|hold)\b[^.;]{0,30}(?:country[- ]of[- ]origin inquir|RCOI)|(?:计划|拟|将)[^，。；]{0,12}(?:开展|进行|启动)[^，。；]{0,8}(?:原产国调查|RCOI)/i,
  allAnswered:
    /\b(?:all|every)\b[^.;]{0,30}\bsuppliers?\b[^.;]{0,40}\b(?:answered|responded|replied)\b|供应商[^，。；]{0,10}(?:已?全部|均已|都已)[^，。；]{0,4}(?:回复|答复)|(?:全部|所有)(?:受访|接受调查的|被调查的)?供应商[^，。；]{0,6}(?:回复|答复)/i,
  carbonNeutral:
    /\b(?:is|are|was|were|become|became|achieved|reached|attained)\b[^.;]{0,20}\b(?:carbon|climate)[- ]neutral|\b(?:is|are|achieved|reached|attained)\b[^.;]{0,20}(?:\bnet[- ]zero\b|\bzero[- ]emissions?\b)|(?:已|实现了|达到了|达成了)[^，。；]{0,8}(?:碳中和|净零|零排放)/i,
  noLandfill:
    /\bnone of (?:our|the) waste\b[^.;]{0,30}\blandfill|\bno waste\b[^.;]{0,20}\blandfill|(?:所有|全部|均|都)[^，。；]{0,10}(?:零填埋|未填埋|没有填埋)/i,
  allVerified:
    /\ball\b[^.;]{0,20}\b(?:data|figures|numbers)\b[^.;]{0,30}\b(?:verified|assured|audited)\b|(?:全部|所有)[^，。；]{0,6}(?:数据|数字)[^，。；]{0,10}(?:核查|鉴证|审计|审验)/i,
  allTargetsMet:
    /\b(?:every|all)\b[^.;]{0,20}\b(?:targets?|goals?)\b[^.;]{0,20}\b(?:met|achieved|reached|attained)\b|(?:各项|全部|所有)[^，。；]{0,4}目标[^，。；]{0,8}(?:完成|实现|达成)/i,
};

/** What is wished, asked for or supposed claims nothing, wherever before the words it is said. */
const wished =
  /\b(?:must|should|shall|require[sd]?|requirements?|expect(?:s|ed)?|ask(?:s|ed)?|aim(?:s|ed)?|goals?|targets?|strive|towards|want|hope|urge[sd]?|encourage[sd]?|ensure|until|unless|whether|if|when|once)\b|应当|应该|(?<![供相对反响适效])应(?![链用对商])|须|要求|期望|目标|力争|争取|推动|促进|致力|努力|希望|旨在|直至|直到|是否|如果|若|待/i;
/** What is denied is denied close by. */
const denied =
  /\b(?:not|no|never|neither|nor|cannot|without)\b[^,;]{0,50}$|(?:不|未|非|没有|无法|无从|尚)[^，；]{0,10}$/i;

/** Or among the words themselves. */
const deniedWithin = /\b(?:not|cannot|never)\b|无法|不能|未能|并非|没有|尚未/i;

/** A wrong word stays wrong where something is denied or wished for, and a plan is a wish itself. */
const whateverQualifies: ReadonlySet<ClaimKind> = new Set(['certified', 'inquiryPlanned']);

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[。！？；!?;])|(?<=\.)\s+/);

/** Claims of one kind that words make, in either language; what they only wish for, require or deny is none. */
export function claimsIn(text: string, kind: ClaimKind): readonly Claim[] {
  // Few texts claim anything: one look tells.
  if (!patterns[kind].test(text)) return [];
  return sentencesOf(text).flatMap((sentence): readonly Claim[] => {
    const found = patterns[kind].exec(sentence);
    if (found === null) return [];
    const before = sentence.slice(0, found.index);
    const [words] = found;
    const wish = kind === 'allTargetsMet' ? before : before + words;
    const qualified = wished.test(wish) || denied.test(before) || deniedWithin.test(words);
    if (qualified && !whateverQualifies.has(kind)) return [];
    return [{ words: words.trim(), sentence: sentence.trim() }];
  });
}
