import { Failure } from '../../functions/domain/failure.ts';

/** That findings block is no refusal: they are stored, and read by who asks. */
export async function blockedOr(stage: () => Promise<unknown>): Promise<void> {
  try {
    await stage();
  } catch (error) {
    if (!(error instanceof Failure) || !/^(check|compose)\.blocked$/.test(error.code)) throw error;
  }
}
