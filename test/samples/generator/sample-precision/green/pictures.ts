import { readPictures } from '../../pictures.ts';

/** Drawn for the sample, without words in them, so that one picture serves every language. */
export const pictures = readPictures(new URL('../pictures/', import.meta.url), {
  'green-valley': [
    '层层青山之间的工厂、树木与蜿蜒的河流',
    'A factory among trees, between green hills and a winding river',
  ],
  'material-loops': [
    '分类收集的废弃物容器与首尾相接的循环',
    'Containers for sorted waste beside a closed loop of materials',
  ],
  catchment: ['山间河流与一滴水的剪影', 'A drop of water over a river that winds through hills'],
  'water-reuse': [
    '工厂的雨水收集罐、沉淀池与回用水池',
    'A factory with a rainwater tank, settling basins and a reuse pond',
  ],
  'training-deck': [
    '培训课件的一页，列出五类化学品容器',
    'A page of training slides with five kinds of chemical containers',
  ],
});
