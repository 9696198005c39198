import type { CheckInput } from '../../functions/domain/report.ts';
import { checkedFigure } from './check-input.ts';

export interface MineralsSetting {
  readonly lists?: Readonly<Record<string, readonly unknown[]>>;
  readonly records?: Readonly<Record<string, readonly unknown[]>>;
  /** Values by metric; every other figure is missing. */
  readonly values?: Readonly<Record<string, string>>;
  readonly inScope?: readonly string[];
  readonly results?: string;
}

/** What checks of the conflict-minerals report look at: lists and records of 2023, unless said. */
export function mineralsInput(setting: MineralsSetting): CheckInput {
  const results = setting.results ?? '2023';
  const minerals = { inScope: setting.inScope ?? ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'] };
  return {
    figure(metric) {
      const value = setting.values?.[metric] ?? null;
      return checkedFigure({ metric, period: results, unit: 'count' }, value, value ?? '');
    },
    figures: [],
    footings: [],
    quarters: [],
    reference: {} as CheckInput['reference'],
    period: '2023-H2',
    releasedOn: '2024-07-31',
    profile: { minerals } as CheckInput['profile'],
    bases: { campaign: '2023', results },
    records: new Map(Object.entries(setting.records ?? {})),
    list: (id) => setting.lists?.[id] ?? [],
  };
}

/** A row of the smelter list by metal and number. */
export const listed = (metal: string, number: number, more: object = {}) => ({
  metal,
  cid: `CID${number}`,
  ...more,
});
