import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../functions/ports/workflows.ts';
import { instant } from '../infra/services/local-services.ts';

let names = 0;
const newName = (): string => `acme-2024-H1-${++names}`;

/** What every workflow does. Executions of what `open` gives stay under way until `finish`. */
export function workflowContract(
  name: string,
  open: () => Workflow,
  finish: (name: string) => Promise<void>,
): void {
  describe(`a workflow in ${name}`, () => {
    test('starts an execution and says that it runs', async () => {
      const [workflow, execution] = [open(), newName()];
      expect(await workflow.find(execution)).toBeUndefined();
      expect(await workflow.start(execution, { runId: 'a' })).toBe('started');
      expect(await workflow.find(execution)).toEqual({
        status: 'RUNNING',
        startedAt: instant.toISOString(),
        input: { runId: 'a' },
      });
    });

    test('takes the same start twice for one while it runs', async () => {
      const [workflow, execution] = [open(), newName()];
      const starts = await Promise.all([1, 2, 3].map(() => workflow.start(execution, { runId: 'a' })));
      expect(starts).toEqual(['started', 'started', 'started']);
    });

    test('refuses a name that is used with another input', async () => {
      const [workflow, execution] = [open(), newName()];
      await workflow.start(execution, { runId: 'a' });
      expect(await workflow.start(execution, { runId: 'b' })).toBe('exists');
    });

    test('refuses the name of an execution that has ended, even with the same input', async () => {
      const [workflow, execution] = [open(), newName()];
      await workflow.start(execution, { runId: 'a' });
      await finish(execution);
      expect(await workflow.find(execution)).toMatchObject({ status: 'SUCCEEDED' });
      expect(await workflow.start(execution, { runId: 'a' })).toBe('exists');
    });

    test('takes a name of eighty characters', async () => {
      const [workflow, execution] = [open(), `${'n'.repeat(70)}-${newName()}`.slice(-80)];
      expect(execution).toHaveLength(80);
      expect(await workflow.start(execution, {})).toBe('started');
    });
  });
}
