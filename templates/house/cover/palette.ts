import type { ReportDocument } from '../../../functions/domain/document.ts';

export type Theme = ReportDocument['theme'];

export interface Palette {
  readonly paper: string;
  /** Fine lines on dark layers, and on light ones. */
  readonly light: string;
  readonly deep: string;
  /** From dark to light; the last is the grey companion of the hue. */
  readonly layers: readonly string[];
  /** The stratum that lies on the paper. */
  readonly shore: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  minerals: {
    paper: '#F6F0E7',
    light: '#F0DDC9',
    deep: '#2C170C',
    layers: ['#3B2012', '#57301A', '#7A4524', '#9C6038', '#BC835A', '#D6AC88', '#E8CFB6', '#8D7A68'],
    shore: '#E8CFB6',
  },
  green: {
    paper: '#F4F1E7',
    light: '#E6EBDB',
    deep: '#14251A',
    layers: ['#1C3325', '#2A4A35', '#3C6348', '#557D5E', '#7A9C7C', '#A3BC9E', '#CBD8C1', '#8C8F7C'],
    shore: '#CBD8C1',
  },
  carbon: {
    paper: '#F4F1EA',
    light: '#F2F5F6',
    deep: '#101F2C',
    layers: ['#172B3C', '#234259', '#345C79', '#527C98', '#7EA1B7', '#A9C1CF', '#CFDCE3', '#8A9298'],
    shore: '#CFDCE3',
  },
  stone: {
    paper: '#F6F1E8',
    light: '#F2ECE2',
    deep: '#241F1A',
    layers: ['#3A342D', '#564E45', '#7D7367', '#9A8F81', '#B9AE9F', '#D3CABC', '#E9E1D3', '#A89D8C'],
    shore: '#E9E1D3',
  },
};

/** Depth tints of the carbon cover, from deep to shallow. */
export const depthTints = [
  '#14283A',
  '#1B3448',
  '#24435A',
  '#2F546E',
  '#3E6783',
  '#527C98',
  '#6E94AD',
  '#8FAEC1',
  '#B1C7D4',
  '#D0DDE4',
] as const;

/** Faces of the crystal in the minerals cover. */
export const facets = ['#C98B5C', '#B06B3B', '#E2B48C', '#8C4D26', '#F0D2B4', '#D59C6E', '#9E5A2E'] as const;
