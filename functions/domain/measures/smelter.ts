import type { RecordOf } from '../dataset.ts';
import type { rcoi, rmapStatus, smelter } from '../datasets/minerals.ts';
import { measure } from '../measure.ts';
import { templateOf, versionsOf } from '../minerals/look-up.ts';
import { mineralCells } from '../minerals.ts';
import { asOf, daysBefore } from '../period.ts';
import { addMember } from '../tally.ts';

/** Days for which a status list holds after its own (domain.md §3.1, cm.sor_conformant_rate). */
const listValidDays = 92;

/** Name and facility country of the smelters in the look-up, and the editions that have them. */
export const measureSmelter = measure<RecordOf<typeof smelter>>({
  dataset: 'smelter',
  step(tally, { attributes }) {
    const { metal, cid, name, country } = attributes;
    if (name !== undefined) addMember(tally, mineralCells.name(metal, cid), name);
    if (country !== undefined) addMember(tally, mineralCells.country(metal, cid), country.code);
    for (const version of versionsOf(attributes))
      addMember(tally, mineralCells.editions, `${templateOf(metal)} ${version}`);
  },
});

/** Statuses as of the period's last day; one of a list that is out of date says only that lists were supplied. */
export const measureRmapStatus = measure<RecordOf<typeof rmapStatus>>({
  dataset: 'rmap-status',
  step(tally, { attributes: { metal, cid, snapshotOn, status, source } }, { period }) {
    const day = asOf(period);
    if (snapshotOn > day) return;
    addMember(tally, mineralCells.lists, `${snapshotOn} ${source}`);
    if (snapshotOn >= daysBefore(day, listValidDays))
      addMember(tally, mineralCells.status(metal, cid), `${snapshotOn} ${status} ${source}`);
  },
});

/** Potential countries of origin by smelter. */
export const measureRcoi = measure<RecordOf<typeof rcoi>>({
  dataset: 'rcoi',
  step(tally, { attributes: { metal, cid, originCountries, confidence } }) {
    addMember(tally, mineralCells.inquiry, `${metal} ${cid}`);
    for (const country of originCountries) addMember(tally, mineralCells.origins(metal, cid), country);
    if (confidence === 'undisclosed') addMember(tally, mineralCells.undisclosed(metal), cid);
  },
});
