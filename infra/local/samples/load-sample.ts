import type { IntakePorts } from '../../../functions/intake/intake.ts';
import { keepFiles, loadMissing } from '../../../functions/intake/load.ts';
import type { ObjectStore } from '../../../functions/ports/objects.ts';
import { pictures } from './sample-precision/pictures.ts';
import { contentRecords } from './sample-precision/words.ts';
import { samplePrecision } from './sample-precision.ts';

/** Loads a sample organisation's hand-ins that are not there yet; other organisations bring their own. */
export async function loadSample(
  organisation: string,
  ports: IntakePorts & { readonly intake: ObjectStore },
): Promise<void> {
  if (organisation !== 'sample-precision') return;
  await keepFiles(organisation, pictures, ports.intake);
  await loadMissing(
    organisation,
    samplePrecision(contentRecords().map((attributes) => ({ dataset: 'content', attributes }))),
    ports,
  );
}
