import type { Rendered, Rendering } from '../contract.ts';
import { renderer } from '../wiring/renderer.ts';
import { stores } from '../wiring/stores.ts';
import { render } from './render.ts';

export async function handler(event: Rendering): Promise<Rendered> {
  return render(event, { ...stores(), renderer });
}
