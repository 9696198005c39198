function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A fontconfig file that knows the given folders and nothing else. Without it Chromium would use the fonts of
 * the machine, or none: then text vanishes without an error.
 */
export function fontConfiguration(fontFolders: readonly string[], cacheFolder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...fontFolders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`),
    `  <cachedir>${escapeXml(cacheFolder)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
