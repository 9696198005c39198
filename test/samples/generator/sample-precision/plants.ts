import type { PlaceCode } from './places.ts';

/** One plant of the sample: what it is called, how large it is, and its share in what each source adds up to. */
export interface Plant {
  readonly facilityId: string;
  readonly subsidiary: number;
  readonly place: PlaceCode;
  readonly zh: string;
  readonly en: string;
  readonly opened: string;
  readonly closed?: string;
  /** Share in purchased electricity; heat, cold and what follows from size are taken from it too. */
  readonly size: number;
  readonly uses: Uses;
}

export interface Uses {
  readonly natural_gas?: number;
  readonly diesel?: number;
  readonly gasoline?: number;
  readonly ethanol_gasoline?: number;
  readonly lpg?: number;
  readonly dry_ice?: number;
  readonly steam?: number;
  /** District connections that stand ready and deliver nothing: months are reported as measured zeros. */
  readonly heat?: 0;
  readonly cold?: 0;
  readonly wastewater?: number;
  readonly green?: number;
  readonly eep?: number;
}

const plant = (
  facilityId: string,
  subsidiary: number,
  zh: string,
  en: string,
  opened: string,
  size: number,
  uses: Uses,
  closed?: string,
): Plant => ({
  facilityId,
  subsidiary,
  place: facilityId.slice(0, 2) as PlaceCode,
  zh,
  en,
  opened,
  size,
  uses,
  ...(closed === undefined ? {} : { closed }),
});

// biome-ignore format: a table, one plant a row
export const plants: readonly Plant[] = [
  plant('JS-01', 1, '江苏连接器一厂', 'Jiangsu Connector Plant 1', '2009-03-16', 220, { natural_gas: 44, diesel: 14, ethanol_gasoline: 16, dry_ice: 30, steam: 26, heat: 0, wastewater: 42, green: 210, eep: 150 }),
  plant('JS-02', 1, '江苏连接器二厂', 'Jiangsu Connector Plant 2', '2013-08-05', 160, { natural_gas: 30, diesel: 10, ethanol_gasoline: 12, wastewater: 30, green: 150, eep: 118 }),
  plant('JS-03', 2, '江苏声学器件厂', 'Jiangsu Acoustics Plant', '2012-05-21', 95, { natural_gas: 14, diesel: 6, ethanol_gasoline: 7, steam: 14, wastewater: 12, green: 80, eep: 60 }),
  plant('JS-04', 3, '江苏精密模具厂', 'Jiangsu Precision Tooling Plant', '2015-10-12', 60, { diesel: 5, ethanol_gasoline: 4, wastewater: 5, eep: 34 }),
  plant('JS-05', 4, '江苏天线组件厂', 'Jiangsu Antenna Plant', '2018-04-09', 28, { diesel: 3, ethanol_gasoline: 3, eep: 14 }),
  plant('ZJ-01', 5, '浙江智能穿戴一厂', 'Zhejiang Wearables Plant 1', '2017-09-18', 140, { natural_gas: 24, diesel: 9, ethanol_gasoline: 8, dry_ice: 18, steam: 20, cold: 0, wastewater: 28, green: 130, eep: 92 }),
  plant('ZJ-02', 5, '浙江智能穿戴二厂', 'Zhejiang Wearables Plant 2', '2020-06-08', 45, { natural_gas: 6, diesel: 3, gasoline: 4, wastewater: 6, green: 22, eep: 24 }),
  plant('AH-01', 6, '安徽电源组件一厂', 'Anhui Power Supply Plant 1', '2014-02-24', 120, { natural_gas: 22, diesel: 8, ethanol_gasoline: 9, lpg: 6, wastewater: 18, green: 88, eep: 76 }),
  plant('AH-02', 6, '安徽电源组件二厂', 'Anhui Power Supply Plant 2', '2019-07-15', 35, { diesel: 3, ethanol_gasoline: 3, wastewater: 3, eep: 18 }),
  plant('FJ-01', 7, '福建汽车线束厂', 'Fujian Automotive Harness Plant', '2016-11-07', 22, { diesel: 3, gasoline: 3, eep: 11 }),
  plant('GD-01', 8, '广东整机组装一厂', 'Guangdong Final Assembly Plant 1', '2010-07-19', 200, { natural_gas: 36, diesel: 13, gasoline: 14, dry_ice: 24, cold: 0, wastewater: 36, green: 104, eep: 134 }),
  plant('GD-02', 8, '广东整机组装二厂', 'Guangdong Final Assembly Plant 2', '2013-03-11', 130, { natural_gas: 20, diesel: 9, gasoline: 8, wastewater: 22, green: 62, eep: 82 }),
  plant('GD-03', 9, '广东声学器件厂', 'Guangdong Acoustics Plant', '2011-12-05', 85, { natural_gas: 10, diesel: 6, gasoline: 6, dry_ice: 10, wastewater: 11, green: 40, eep: 52 }),
  plant('GD-04', 10, '广东光通信厂', 'Guangdong Optical Communication Plant', '2016-05-16', 55, { diesel: 4, gasoline: 4, wastewater: 6, green: 24, eep: 33 }),
  plant('GD-05', 11, '广东马达组件厂', 'Guangdong Motion Components Plant', '2017-01-09', 30, { diesel: 3, gasoline: 2, lpg: 3, eep: 16 }),
  plant('GD-06', 12, '广东注塑厂', 'Guangdong Moulding Plant', '2008-10-20', 18, { diesel: 2, gasoline: 2, lpg: 2, eep: 9 }),
  plant('GD-07', 12, '广东表面处理厂', 'Guangdong Surface Finishing Plant', '2007-06-11', 20, { natural_gas: 7, diesel: 2, wastewater: 8, eep: 7 }, '2022-10-31'),
  plant('JX-01', 13, '江西连接器一厂', 'Jiangxi Connector Plant 1', '2012-09-03', 170, { natural_gas: 32, diesel: 11, ethanol_gasoline: 11, dry_ice: 14, steam: 16, wastewater: 32, green: 84, eep: 108 }),
  plant('JX-02', 14, '江西电声厂', 'Jiangxi Electroacoustics Plant', '2015-04-20', 90, { natural_gas: 14, diesel: 6, ethanol_gasoline: 6, wastewater: 13, green: 36, eep: 55 }),
  plant('JX-03', 15, '江西精密零件厂', 'Jiangxi Precision Parts Plant', '2018-12-10', 40, { diesel: 4, ethanol_gasoline: 3, wastewater: 4, eep: 20 }),
  plant('HA-01', 16, '河南智能穿戴厂', 'Henan Wearables Plant', '2019-03-25', 65, { natural_gas: 9, diesel: 4, ethanol_gasoline: 5, heat: 0, steam: 9, wastewater: 9, green: 22, eep: 38 }),
  plant('HB-01', 17, '湖北汽车电子厂', 'Hubei Automotive Electronics Plant', '2023-03-20', 25, { diesel: 3, ethanol_gasoline: 2, eep: 9 }),
  plant('SD-01', 18, '山东声学器件厂', 'Shandong Acoustics Plant', '2014-08-18', 75, { natural_gas: 12, diesel: 5, ethanol_gasoline: 6, steam: 12, wastewater: 10, green: 32, eep: 44 }),
  plant('SD-02', 18, '山东精密组件厂', 'Shandong Precision Modules Plant', '2019-11-04', 30, { diesel: 3, ethanol_gasoline: 3, wastewater: 3, eep: 15 }),
  plant('HE-01', 19, '河北汽车线束厂', 'Hebei Automotive Harness Plant', '2016-03-28', 20, { diesel: 3, ethanol_gasoline: 3, lpg: 4, eep: 10 }),
  plant('SC-01', 20, '四川通信组件厂', 'Sichuan Communication Modules Plant', '2018-08-27', 35, { natural_gas: 5, diesel: 3, ethanol_gasoline: 3, green: 12, eep: 18 }),
  plant('BG-01', 21, '越南北江一厂', 'Vietnam Bac Giang Plant 1', '2016-12-19', 190, { diesel: 18, gasoline: 12, wastewater: 34, eep: 104 }),
  plant('BG-02', 22, '越南北江二厂', 'Vietnam Bac Giang Plant 2', '2020-02-17', 60, { diesel: 7, gasoline: 5, lpg: 5, wastewater: 12, eep: 30 }),
  plant('NA-01', 23, '越南义安厂', 'Vietnam Nghe An Plant', '2022-07-11', 110, { diesel: 12, gasoline: 8, dry_ice: 8, wastewater: 20, eep: 48 }),
  plant('NL-01', 24, '墨西哥新莱昂厂', 'Mexico Nuevo León Plant', '2019-05-06', 24, { natural_gas: 4, diesel: 4, gasoline: 4, eep: 12 }),
  plant('JS-06', 25, '江苏光通信厂', 'Jiangsu Optical Communication Plant', '2024-04-08', 40, { natural_gas: 5, diesel: 3, ethanol_gasoline: 2, wastewater: 5 }),
];

/** Plants that ran in a year, with the months they ran. */
export function runningIn(
  year: number,
): readonly { readonly plant: Plant; readonly months: readonly number[] }[] {
  return plants
    .map((plant) => ({ plant, months: monthsRun(plant, year) }))
    .filter(({ months }) => months.length > 0);
}

function monthsRun({ opened, closed }: Plant, year: number): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const code = `${year}-${String(month).padStart(2, '0')}`;
    return code >= opened.slice(0, 7) && (closed === undefined || code <= closed.slice(0, 7));
  });
}
