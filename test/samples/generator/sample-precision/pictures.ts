import { readPictures } from '../pictures.ts';

/** Drawn for the sample, without words in them, so that one picture serves every language. */
export const pictures = readPictures(new URL('pictures/', import.meta.url), {
  'solar-roof': ['厂房锯齿形屋顶上排列的光伏板', 'Photovoltaic panels on the saw-tooth roof of a factory'],
  chiller: ['换上高效电机的制冷机组', 'A chiller with its new high-efficiency motor'],
  dashboard: [
    '碳数据平台的可视化看板，显示趋势、构成和排序',
    'Dashboard of the carbon data platform with trends, composition and ranking',
  ],
  collection: [
    '多家供应商工厂的数据汇集到一份已核对的表单',
    'Data from several supplier factories gathered in one checked form',
  ],
  conference: [
    '供应商代表在会场听取可持续发展成果分享',
    'Supplier representatives listening to a talk on sustainability',
  ],
  'product-layers': ['逐层展开的产品结构', 'A product taken apart into its layers'],
  charging: ['光伏车棚下正在充电的新能源汽车', 'Electric cars charging under a solar carport'],
  'energy-week': [
    '员工围在一盏长出新叶的灯旁参加节能宣传活动',
    'Employees at an energy-saving event, gathered round a lamp with a young plant in it',
  ],
  horizon: [
    '层层山峦、风机与光伏板，远处是升起的太阳',
    'Layered hills with wind turbines and solar panels before a rising sun',
  ],
});
