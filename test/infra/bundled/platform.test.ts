import { expect, test } from 'vitest';
import { assertLambdaPlatform } from '../../../infra/local/bundled/bundled-functions.ts';

test.each([
  ['darwin', 'arm64'],
  ['linux', 'arm64'],
  ['win32', 'x64'],
] as const)('bundles are not run on %s %s, and it is said why', (platform, arch) => {
  expect(() => assertLambdaPlatform({ platform, arch })).toThrow(
    expect.objectContaining({
      code: 'local.bundles-unsupported',
      message: expect.stringContaining(`this is ${platform} ${arch}: leave --bundled out`),
    }),
  );
});

test('they are run where Lambda runs them', () => {
  expect(() => assertLambdaPlatform({ platform: 'linux', arch: 'x64' })).not.toThrow();
});
