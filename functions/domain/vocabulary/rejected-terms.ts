/** Ways of saying a thing that the vocabulary rejects, with the accepted one (domain.md §5, C-TERM; `glossary.csv`). */
export interface RejectedTerm {
  readonly pattern: RegExp;
  readonly accepted: string;
}

export const rejectedTerms: Readonly<Record<'zh-CN' | 'en', readonly RejectedTerm[]>> = {
  'zh-CN': [
    { pattern: /熔炼厂|冶炼商|冶炼企业/u, accepted: '冶炼厂' },
    { pattern: /认证冶炼厂|合格冶炼厂|无冲突冶炼厂/u, accepted: '符合RMAP要求的SOR' },
    { pattern: /原厂国|合理原产地/u, accepted: '原产国' },
    { pattern: /范畴[一二三]|范围[123１２３]/u, accepted: '范围一、范围二、范围三' },
    { pattern: /基线年|基准年度/u, accepted: '基准年' },
    { pattern: /废弃物转换率|废弃物转变率|废弃物转移率/u, accepted: '废弃物转化率' },
    { pattern: /直接过通过/u, accepted: '直接或通过' },
    { pattern: /可持续发展推进中心/u, accepted: '可持续发展中心' },
    { pattern: /尽责调查|尽职调研/u, accepted: '尽职调查' },
    { pattern: /抱怨机制|投诉机制/u, accepted: '申诉机制' },
    { pattern: /基于市场法|基于区域|基于地点/u, accepted: '基于市场、基于位置' },
    { pattern: /温室效应气体/u, accepted: '温室气体' },
    { pattern: /受冲突影响及高风险|冲突影响和高风险区域/u, accepted: '受冲突影响和高风险地区' },
  ],
  en: [
    { pattern: /\bsmelting (?:factor|plant|compan)\w*/iu, accepted: 'smelter' },
    {
      pattern: /\bcertified smelters?\b|\bsmelter certification\b|\bconflict-free smelters?\b/iu,
      accepted: 'conformant SOR',
    },
    { pattern: /\bTungste\b/iu, accepted: 'Tungsten' },
    { pattern: /\bmangement\b/iu, accepted: 'management' },
    { pattern: /\bwaste (?:transformation|conversion) rate\b/iu, accepted: 'waste diversion rate' },
    { pattern: /\bscope[-_][123]\b|\bscope(?:[123]| I{1,3})\b/iu, accepted: 'Scope 1, Scope 2, Scope 3' },
    { pattern: /\bgreen[- ]house gas\w*/iu, accepted: 'greenhouse gas' },
    { pattern: /\bgreenhouse gas emissions? intensity\b/iu, accepted: 'GHG intensity' },
    { pattern: /\bcomplaints? mechanism\b/iu, accepted: 'grievance mechanism' },
    { pattern: /\bbaseline year\b/iu, accepted: 'base year' },
    { pattern: /\bdue[- ]diligence (?:survey|inspection)\b/iu, accepted: 'due diligence' },
    { pattern: /\b(?:market|location) based\b/iu, accepted: 'market-based, location-based' },
    { pattern: /\bwater utilization\b/iu, accepted: 'water utilisation' },
  ],
};
