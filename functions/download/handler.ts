import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { documents, links } from '../wiring/links.ts';
import { portal } from '../wiring/portal.ts';
import { securityHeaders } from '../wiring/security-headers.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { type DownloadAnswer, download } from './download.ts';
import { openingOf } from './opening.ts';

export const handler = stage('download', async (event: APIGatewayProxyEventV2, { log }) => {
  const ports = { ...stores(), ...links(), ...portal(), documents: documents() };
  return answer(
    await download(openingOf(event), { ...ports, log: (facts) => log('download', { ...facts }) }),
  );
});

function answer({ status, location, page }: DownloadAnswer): APIGatewayProxyStructuredResultV2 {
  const { headers, typeset } = portal();
  const vary = 'accept-language';
  if (page) return { statusCode: status, headers: { ...headers, vary }, body: typeset(page) };
  return { statusCode: status, headers: { ...securityHeaders, vary, location: location ?? '' } };
}
