import { describe, expect, it } from 'vitest';
import { locateBrowser, type Machine } from '../../functions/adapters/chromium/locate-browser.ts';

const machine = (platform: NodeJS.Platform, arch: string, ...files: string[]): Machine => ({
  platform,
  arch,
  home: '/home/editor',
  exists: (path) => files.some((file) => path.endsWith(file)),
});

describe('the browser to print with', () => {
  it('is the packaged one on Linux x64, even where another is installed', () => {
    const found = locateBrowser({}, machine('linux', 'x64', 'bin/chromium.br', '/usr/bin/chromium'));
    expect(found).toMatchObject({ kind: 'packaged' });
  });

  it('is the one that the configuration names', () => {
    const found = locateBrowser(
      { executablePath: '/opt/chrome' },
      machine('linux', 'x64', 'chromium.br', '/opt/chrome'),
    );
    expect(found).toEqual({ kind: 'installed', executablePath: '/opt/chrome' });
  });

  it.each([
    ['darwin', 'arm64', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'x64', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'],
    ['linux', 'arm64', '/usr/bin/chromium'],
  ] as const)('is an installed one on %s %s', (platform, arch, path) => {
    expect(locateBrowser({}, machine(platform, arch, path))).toEqual({
      kind: 'installed',
      executablePath: path,
    });
  });

  it('is missing with a word on what to do', () => {
    expect(() => locateBrowser({}, machine('darwin', 'arm64'))).toThrow(/Install one, or set STELE_CHROMIUM/);
    expect(() => locateBrowser({ executablePath: '/opt/none' }, machine('linux', 'x64'))).toThrow(
      /\/opt\/none does not exist/,
    );
  });
});
