import type { ReportPlaces } from './expected-places.ts';

/** The green-manufacturing report prints every figure in its appendix, under its own name. */
export const greenPlaces: ReportPlaces = {
  places: [],
  always: false,
  sometimes: [],
  unprinted: [
    // What the cap of UL 2799 leaves of thermal treatment is within the waste diverted.
    'gm.waste_thermal_counted',
    // The goal of a year decides the status; the printed goal is the next milestone.
    'target.water-utilisation@2024-H1',
    'target.water-utilisation@2024',
  ],
};
