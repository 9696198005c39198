import type { Note } from '../../../functions/domain/document.ts';
import { toRuns } from '../text/runs.ts';

export function prepareNotes(notes: readonly Note[]) {
  return notes.map((note) => ({ id: note.id, number: String(note.number), text: toRuns(note.text) }));
}
