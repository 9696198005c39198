import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfiguration, readVariable } from './configuration.ts';
import { oncePerEnvironment } from './lifetime.ts';
import { variables } from './names.ts';
import { readStrings } from './read-strings.ts';

/** Words of notices, and where their links lead. Reports are told by the files there are: none is imported for its name. */
export const notices = oncePerEnvironment((environment) => {
  const root = readConfiguration(environment)[variables.assets];
  return {
    publicAddress: readVariable(environment, variables.publicAddress),
    strings: async (language: string) => {
      const files = await readdir(join(root, 'locales', language));
      const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
      return readStrings(root, language, names);
    },
  };
});
