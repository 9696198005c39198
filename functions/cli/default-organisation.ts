/** Whose reports a command means that names none: the sample that one machine loads by itself. */
export const defaultOrganisation = 'sample-precision';
