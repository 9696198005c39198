import { text } from 'node:stream/consumers';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import type { ChildTask } from './child-renderer.ts';
import { sha256 } from './read-pdf.ts';

const task = JSON.parse(await text(process.stdin)) as ChildTask;
const renderer = createChromiumRenderer({ fontFolders: houseFontFolders(), ...task.options });
try {
  const { pdf } = await renderer.render({ html: task.html, releasedOn: '2025-03-31' });
  console.log(sha256(pdf));
} catch (error) {
  console.log((error as Error).name);
}
if (task.stay !== true) await renderer.close();
