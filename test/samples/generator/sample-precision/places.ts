/** Where facilities stand: the grid whose average counts, and the market in which contracts can be bought. */
export interface Place {
  readonly country: string;
  readonly province: { readonly 'zh-CN': string; readonly en: string };
  readonly gridRegion: string;
  readonly market: string;
}

const china = (zh: string, en: string, gridRegion: string): Place => ({
  country: 'CN',
  province: { 'zh-CN': zh, en },
  gridRegion,
  market: 'CN',
});

export const places = {
  JS: china('江苏', 'Jiangsu', 'CN-EAST'),
  ZJ: china('浙江', 'Zhejiang', 'CN-EAST'),
  AH: china('安徽', 'Anhui', 'CN-EAST'),
  FJ: china('福建', 'Fujian', 'CN-EAST'),
  GD: china('广东', 'Guangdong', 'CN-SOUTH'),
  JX: china('江西', 'Jiangxi', 'CN-CENTRAL'),
  HA: china('河南', 'Henan', 'CN-CENTRAL'),
  HB: china('湖北', 'Hubei', 'CN-CENTRAL'),
  SD: china('山东', 'Shandong', 'CN-NORTH'),
  HE: china('河北', 'Hebei', 'CN-NORTH'),
  SC: china('四川', 'Sichuan', 'CN-SOUTHWEST'),
  BG: { country: 'VN', province: { 'zh-CN': '北江', en: 'Bac Giang' }, gridRegion: 'VN', market: 'VN' },
  NA: { country: 'VN', province: { 'zh-CN': '义安', en: 'Nghe An' }, gridRegion: 'VN', market: 'VN' },
  NL: { country: 'MX', province: { 'zh-CN': '新莱昂', en: 'Nuevo León' }, gridRegion: 'MX', market: 'MX' },
} as const satisfies Record<string, Place>;

export type PlaceCode = keyof typeof places;
