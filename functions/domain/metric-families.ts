/** One of several alike: which metrics are its own, and by which words a reader knows it. */
export interface FamilyMember {
  readonly id: string;
  readonly metrics: RegExp;
  readonly names: { readonly 'zh-CN': RegExp; readonly en: RegExp };
}

/** Metrics that are told apart by one word, so that a figure of one is easily printed under the name of another. */
export interface MetricFamily {
  readonly id: string;
  readonly members: readonly FamilyMember[];
}

const member = (id: string, metrics: RegExp, zh: RegExp, en: RegExp): FamilyMember => ({
  id,
  metrics,
  names: { 'zh-CN': zh, en },
});

/** "Scope 1", "Scopes 1 and 2", "Scope 1, 2 and 3": the number may stand behind others. */
const scopeNumber = (number: number): RegExp =>
  new RegExp(`\\bScopes?\\s(?:[1-3](?:,\\s|\\s(?:and|or)\\s))*${number}(?!\\d)`, 'g');

const metal = (id: string, zh: RegExp, en: RegExp): FamilyMember =>
  member(id, new RegExp(`^cm\\..*\\.${id}$`), zh, en);

/** Families of domain.md §3.1 (rule C-SCOPE-NAME, §5): scopes, methods of Scope 2, metals, templates, disclosures. */
export const metricFamilies: readonly MetricFamily[] = [
  {
    id: 'scope',
    members: [
      member('1', /scope1(?![\d])|scope12|_s12/, /范围一/g, scopeNumber(1)),
      member('2', /scope2|scope12|_s12|_s2_/, /范围二|范围一(?:和|与|或|、)二/g, scopeNumber(2)),
      member('3', /scope3|share_s3/, /范围三/g, scopeNumber(3)),
    ],
  },
  {
    id: 'method',
    members: [
      member('market', /_market/, /基于市场/g, /market-based/gi),
      member('location', /_location/, /基于位置/g, /location-based/gi),
    ],
  },
  {
    id: 'metal',
    members: [
      metal('gold', /(?<![合资])金(?![属额融级])/g, /\bgold\b/gi),
      metal('tantalum', /钽/g, /\btantalum\b/gi),
      metal('tin', /锡/g, /\btin\b/gi),
      metal('tungsten', /钨/g, /\btungsten\b/gi),
      metal('cobalt', /钴/g, /\bcobalt\b/gi),
      metal('mica', /云母/g, /\bmica\b/gi),
    ],
  },
  {
    id: 'category',
    members: Array.from({ length: 15 }, (_, index) => {
      const number = index + 1;
      const code = String(number).padStart(2, '0');
      return member(
        `category-${number}`,
        new RegExp(`s(?:cope)?3\\.c${code}$`),
        new RegExp(`类别${number}(?!\\d)`, 'g'),
        new RegExp(`\\bCategory ${number}(?!\\d)`, 'g'),
      );
    }),
  },
  {
    id: 'template',
    members: [member('cmrt', /cmrt/, /CMRT/g, /\bCMRT\b/g), member('emrt', /emrt/, /EMRT/g, /\bEMRT\b/g)],
  },
  {
    id: 'disclosure',
    members: [
      member('prtr', /prtr/, /PRTR/g, /\bPRTR\b/g),
      member('carbon', /carbon[_-]disclos/, /碳数据披露/g, /\bcarbon(?= (?:data )?disclos| and \S+ PRTR)/gi),
    ],
  },
];

/** What a name leaves out says nothing of what it is: fuel- and energy-related activities (not in Scope 1 or 2). */
const leftOut = /未包含在[^）。]*|\bnot in [^).]*/g;

/** Any name of a family, by which the many texts that name none are told at once. */
const anyName = new Map(
  metricFamilies.map((family) => {
    const joined = (tongue: 'zh-CN' | 'en'): RegExp =>
      new RegExp(family.members.map(({ names }) => names[tongue].source).join('|'), 'i');
    return [family, { 'zh-CN': joined('zh-CN'), en: joined('en') }] as const;
  }),
);

/** Members of a family that a text names, in their order. */
export function membersNamed(family: MetricFamily, text: string, language: string): readonly string[] {
  const tongue = language.startsWith('zh') ? 'zh-CN' : 'en';
  if (anyName.get(family)?.[tongue].test(text) === false) return [];
  const said = text.replaceAll(leftOut, '');
  return family.members
    .flatMap(({ id, names }) =>
      [...said.matchAll(names[tongue])].map((match) => ({
        id,
        end: match.index + match[0].length,
      })),
    )
    .toSorted((a, b) => a.end - b.end)
    .map(({ id }) => id);
}

/** Members of a family that a metric belongs to; Scope 1 and 2 together are of both. */
export const membersOf = (family: MetricFamily, metric: string): readonly string[] =>
  family.members.filter(({ metrics }) => metrics.test(metric)).map(({ id }) => id);
