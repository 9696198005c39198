import { type Fact, fact } from '../fact.ts';
import {
  type ElectricityFacts,
  type Factors,
  marketFactors,
  regionFactors2023,
  steamFactor,
} from './calibrate-grid.ts';
import { ethanolShare, type Fuel, fuelProperties, type InventoryYear } from './fuels.ts';
import { inventoryOf, methanePerCod } from './inventory.ts';

const source = {
  'zh-CN': 'SAMPLE：为示例组织虚构并按其数值校准，并非官方因子',
  en: 'SAMPLE: invented for the sample organisation, calibrated to its figures; not an official factor',
};

interface Validity {
  readonly validFrom: string;
  readonly validTo?: string;
}

const during = (year: number): Validity => ({ validFrom: `${year}-01-01`, validTo: `${year}-12-31` });

const regions2022: Factors = {
  'CN-EAST': '0.668',
  'CN-SOUTH': '0.546',
  'CN-CENTRAL': '0.606',
  'CN-NORTH': '0.794',
  'CN-SOUTHWEST': '0.246',
  VN: '0.681',
  MX: '0.444',
};
const regions2024: Factors = {
  'CN-EAST': '0.651',
  'CN-SOUTH': '0.531',
  'CN-CENTRAL': '0.589',
  'CN-NORTH': '0.771',
  'CN-SOUTHWEST': '0.239',
  VN: '0.659',
  MX: '0.431',
};
const markets2024: Factors = { CN: '0.603', VN: '0.659', MX: '0.431' };

/** Factors of 2022, with those that hold for every year. */
export function factors2022(facts: ElectricityFacts): readonly Fact[] {
  return [
    ...fuelFactors(2022, during(2022)),
    ...electricityFactors('grid', regions2022, during(2022)),
    ...electricityFactors('market', marketFactors(2022, facts), during(2022)),
    ...lastingFactors(),
  ];
}

export function factors2023(facts: ElectricityFacts): readonly Fact[] {
  const markets = marketFactors(2023, facts);
  return [
    ...fuelFactors(2023, { validFrom: '2023-01-01' }),
    ...electricityFactors('grid', regionFactors2023(facts, markets), during(2023)),
    ...electricityFactors('market', markets, during(2023)),
  ];
}

export function factors2024(): readonly Fact[] {
  return [
    ...electricityFactors('grid', regions2024, { validFrom: '2024-01-01' }),
    ...electricityFactors('market', markets2024, { validFrom: '2024-01-01' }),
  ];
}

function fuelFactors(year: InventoryYear, validity: Validity): readonly Fact[] {
  const { factors, biogenicCo2 } = inventoryOf(year);
  return (Object.keys(factors) as Fuel[]).map((fuel) => {
    const { factorUnit, netCalorificValue, density } = fuelProperties[fuel];
    const { co2, ch4, n2o } = factors[fuel];
    return fact('emission-factor', {
      factorId: `SAMPLE-FUEL-${fuel}`,
      ...validity,
      applies: 'fuel',
      subject: fuel,
      unit: factorUnit,
      netCalorificValue,
      ...(density === undefined ? {} : { density }),
      perGas: { CO2: co2.toFixed(), CH4: ch4.toFixed(), N2O: n2o.toFixed() },
      ...(fuel === 'ethanol_gasoline'
        ? { biogenicShare: ethanolShare, biogenicCo2: biogenicCo2.toFixed() }
        : {}),
      source,
    });
  });
}

function electricityFactors(
  applies: 'grid' | 'market',
  factors: Factors,
  validity: Validity,
): readonly Fact[] {
  return Object.entries(factors).map(([subject, value]) =>
    fact('emission-factor', {
      factorId: `SAMPLE-${applies.toUpperCase()}-${subject}`,
      ...validity,
      applies,
      subject,
      unit: 'MWh',
      perGas: { CO2e: value },
      source,
    }),
  );
}

function lastingFactors(): readonly Fact[] {
  const validFrom = '2022-01-01';
  const delivered = (['steam', 'heat', 'cold'] as const).map((subject) =>
    fact('emission-factor', {
      factorId: `SAMPLE-HEAT-${subject}`,
      validFrom,
      applies: 'heat',
      subject,
      unit: 'GJ',
      perGas: { CO2e: steamFactor },
      source,
    }),
  );
  return [
    ...delivered,
    fact('emission-factor', {
      factorId: 'SAMPLE-PROCESS-dry_ice',
      validFrom,
      applies: 'process',
      subject: 'dry_ice',
      unit: 't',
      perGas: { CO2: '1' },
      source: {
        'zh-CN': 'SAMPLE：干冰即二氧化碳，全部逸散',
        en: 'SAMPLE: dry ice is carbon dioxide and is lost whole',
      },
    }),
    fact('emission-factor', {
      factorId: 'SAMPLE-WASTEWATER-cod',
      validFrom,
      applies: 'wastewater',
      subject: 'cod',
      unit: 't',
      perGas: { CH4: methanePerCod },
      source: {
        'zh-CN': 'SAMPLE：每千克COD产生0.25千克CH₄（IPCC 2006，第5卷表6.2），甲烷修正因子取0.30',
        en: 'SAMPLE: 0.25 kg CH₄ per kg COD (IPCC 2006, volume 5, table 6.2) times a methane correction of 0.30',
      },
    }),
  ];
}
