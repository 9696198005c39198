import { type Fact, fact } from '../../fact.ts';
import { between, later, numbers } from '../../sequence.ts';
import { admissions, supplierId } from './chain.ts';

interface Audit {
  readonly number: number;
  readonly auditDate: string;
  readonly mode: 'document' | 'on_site';
  readonly trigger: 'admission' | 'annual' | 'high_risk';
}

/** Suppliers visited, the visited ones that also answered on paper, and those that only answered, by their numbers. */
const plan = {
  2023: { visitedTo: 527, onPaperFrom: 305, onPaperTo: 1538 },
  2024: { visitedTo: 561, onPaperFrom: 330, onPaperTo: 1631 },
} as const;

/** Audits of a year. Those of suppliers newly admitted go before their admission. */
function auditsIn(year: 2023 | 2024): readonly Audit[] {
  const { visitedTo, onPaperFrom, onPaperTo } = plan[year];
  const visits = numbers(1, visitedTo).map((number, index) => ({
    number,
    auditDate: between(`${year}-02-06`, `${year}-12-08`, index, visitedTo),
    mode: 'on_site' as const,
    trigger: number % 40 === 7 ? ('high_risk' as const) : ('annual' as const),
  }));
  const onPaper = numbers(onPaperFrom, onPaperTo).map((number, index) => ({
    number,
    auditDate: between(`${year}-01-16`, `${year}-12-15`, index, onPaperTo - onPaperFrom + 1),
    mode: 'document' as const,
    trigger: 'annual' as const,
  }));
  const admission = admissions[year].map(({ number, auditedOn }) => ({
    number,
    auditDate: auditedOn,
    mode: 'document' as const,
    trigger: 'admission' as const,
  }));
  return [...visits, ...onPaper, ...admission];
}

const riskLevels = ['low', 'low', 'low', 'medium', 'low', 'medium', 'low', 'low'] as const;

export function auditFacts(year: 2023 | 2024): readonly Fact[] {
  return auditsIn(year).map(({ number, auditDate, mode, trigger }) =>
    fact('csr-audit', {
      supplierId: supplierId(number),
      auditDate,
      mode,
      trigger,
      riskLevel: trigger === 'high_risk' ? 'high' : riskLevels[number % riskLevels.length],
      completedOn: mode === 'on_site' ? later(auditDate, 2) : auditDate,
    }),
  );
}

type Counts = Readonly<Record<string, number>>;

/** Findings closed in the year of their audit, those closed only in the year after, and those still open. */
const findings: Readonly<
  Record<number, { readonly sameYear: Counts; readonly nextYear: Counts; readonly open: Counts }>
> = {
  2023: {
    sameYear: {
      management_system: 222,
      environment: 324,
      labour: 286,
      health_and_safety: 657,
      business_ethics: 32,
    },
    nextYear: {
      management_system: 14,
      environment: 21,
      labour: 17,
      health_and_safety: 38,
      business_ethics: 2,
    },
    open: { environment: 2, health_and_safety: 5 },
  },
  2024: {
    sameYear: {
      management_system: 227,
      environment: 297,
      labour: 284,
      health_and_safety: 574,
      business_ethics: 39,
    },
    nextYear: {},
    open: { management_system: 9, environment: 16, labour: 12, health_and_safety: 31, business_ethics: 1 },
  },
};

/** Corrective actions take two months; one that was not done by the end of the year is done in the next March. */
function closings(
  year: 2023 | 2024,
): readonly { readonly criterion: string; readonly closing: 'soon' | 'late' | 'open' }[] {
  const { sameYear = {}, nextYear = {}, open = {} } = findings[year] ?? {};
  const of = (counts: Counts, closing: 'soon' | 'late' | 'open') =>
    Object.entries(counts).flatMap(([criterion, count]) =>
      Array.from({ length: count }, () => ({ criterion, closing })),
    );
  return [...of(sameYear, 'soon'), ...of(nextYear, 'late'), ...of(open, 'open')];
}

/** No finding was major. Findings are spread over the visits that leave time to close them within the year. */
export function findingFacts(year: 2023 | 2024): readonly Fact[] {
  const visits = auditsIn(year).filter(({ mode }) => mode === 'on_site');
  const early = visits.filter(({ auditDate }) => auditDate < `${year}-10-20`);
  const late = visits.filter(({ auditDate }) => auditDate >= `${year}-10-20`);
  const perVisit = new Map<string, number>();
  return closings(year).map(({ criterion, closing }, index) => {
    const from = closing === 'soon' ? early : late;
    const { number, auditDate, mode } = from[(index * 7) % from.length] as Audit;
    const id = supplierId(number);
    const findingNumber = (perVisit.get(id) ?? 0) + 1;
    perVisit.set(id, findingNumber);
    const closedOn =
      closing === 'soon' ? later(auditDate, 40 + (index % 30)) : `${year + 1}-03-${10 + (index % 18)}`;
    return fact('csr-finding', {
      supplierId: id,
      auditDate,
      mode,
      findingNumber,
      criterion,
      severity: index % 3 === 0 ? 'observation' : 'minor',
      ...(closing === 'open' ? {} : { closedOn }),
    });
  });
}
