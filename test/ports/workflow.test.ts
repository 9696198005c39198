import { afterAll, beforeAll } from 'vitest';
import { memoryWorkflow } from '../../functions/adapters/memory/workflow.ts';
import { stepFunctionsWorkflow } from '../../functions/adapters/stepfunctions/workflow.ts';
import { instant, localServices, publication, temporaryFolder } from '../infra/services/local-services.ts';
import { workflowContract } from './workflow-contract.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let services: Awaited<ReturnType<typeof localServices>>;
beforeAll(async () => {
  place = await temporaryFolder();
  services = await localServices(place.folder);
});
afterAll(async () => {
  await services.end();
  await place.remove();
});

const memory = memoryWorkflow(() => instant.toISOString());
workflowContract(
  'memory',
  () => memory,
  async (name) => memory.end(name, 'SUCCEEDED'),
);

const stepFunctions = () => stepFunctionsWorkflow(services.sfn, publication);
workflowContract('Step Functions', stepFunctions, async (name) => {
  services.finish(name, { status: 'SUCCEEDED', output: {} });
  while ((await stepFunctions().find(name))?.status === 'RUNNING') await new Promise(setImmediate);
});
