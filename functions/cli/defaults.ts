/** Whose reports a command means that names none: the sample that one machine loads by itself. */
export const defaultOrganisation = 'sample-precision';

/** The day a command means that names none: the one the samples are set on, never the clock's. */
export const defaultDueOn = '2024-09-30';
