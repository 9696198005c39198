const MAC_BROWSERS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'];

const WINDOWS_FOLDERS = ['C:/Program Files', 'C:/Program Files (x86)'];
const WINDOWS_BROWSERS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const LINUX_BROWSERS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

/** Where Chrome, Chromium and Edge install themselves, in the order in which they are tried. */
export function usualBrowserPaths(platform: NodeJS.Platform, home: string): string[] {
  switch (platform) {
    case 'darwin':
      return MAC_BROWSERS.flatMap((name) =>
        ['/Applications', `${home}/Applications`].map(
          (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return [...WINDOWS_FOLDERS, `${home}/AppData/Local`].flatMap((folder) =>
        WINDOWS_BROWSERS.map((program) => `${folder}/${program}`),
      );
    default:
      return LINUX_BROWSERS.flatMap((name) => LINUX_FOLDERS.map((folder) => `${folder}/${name}`));
  }
}
