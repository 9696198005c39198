import { uploadPorts } from '../wiring/intake.ts';
import { stage } from '../wiring/stage.ts';
import { takeInUploads } from './take-in-uploads.ts';

export const handler = stage(
  'intake',
  (event: unknown, { log }) => takeInUploads(event, { ...uploadPorts(), tell: log }),
  ({ files, refused }) => ({ Files: files, RefusedFiles: refused }),
);
