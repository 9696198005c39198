import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { RecordEnvelope } from '../../domain/record.ts';
import type { Fields } from './row-reader.ts';

type Told = Partial<Pick<RecordEnvelope, 'sourceSystem' | 'evidence' | 'estimationMethod' | 'withdraws'>>;

const nothing: Told = {};

/** What the columns that every sheet may have say of a record. */
export function commonFields(common: Fields, place: Place): Told | Problem {
  const { estimated, estimationMethod, evidence, sourceSystem, withdraw } = common;
  if (estimated === true && estimationMethod === undefined) return problem('estimate-without-method', place);
  if (estimated === false && estimationMethod !== undefined)
    return problem('method-without-estimate', place, { found: String(estimationMethod) });
  if (Object.keys(common).length === 0) return nothing;
  return {
    ...(estimationMethod === undefined ? {} : { estimationMethod: String(estimationMethod) }),
    ...(evidence === undefined ? {} : { evidence: evidence as readonly string[] }),
    ...(sourceSystem === undefined ? {} : { sourceSystem: String(sourceSystem) }),
    ...(withdraw === true ? { withdraws: true } : {}),
  };
}
