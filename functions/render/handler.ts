import type { Rendering } from '../contract.ts';
import { readPrintedText } from '../wiring/printed-text.ts';
import { renderer } from '../wiring/renderer.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { render } from './render.ts';

export const handler = stage(
  'render',
  (event: Rendering) => render(event, { ...stores(), renderer, readPrintedText }),
  ({ pages }) => ({ Pages: pages }),
);
