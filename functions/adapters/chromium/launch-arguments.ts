/** Arguments beside Puppeteer's own; each departs from a desktop default for the reason given. */
export function launchArguments(options: {
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly singleProcess: boolean;
}): string[] {
  const args = [
    // Nothing is drawn on a screen. Without the second, a single-process browser ends when it finds no SwiftShader.
    '--disable-gpu',
    '--disable-software-rasterizer',
    // Hinting moves glyphs by the machine's taste.
    '--font-render-hinting=none',
    // Documents hold everything they need: no name is ever resolved, not even by a preconnect hint.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pings',
    '--disable-domain-reliability',
  ];
  // Containers and Lambda grant no user namespaces; the only page ever loaded is our own, without scripts and network.
  if (options.platform === 'linux') args.push('--no-sandbox', '--no-zygote');
  // Lambda forbids the prctl call that a second process needs (@sparticuz/chromium, build/index.js).
  if (options.singleProcess) args.push('--single-process', '--in-process-gpu');
  if (!options.packaged) args.push('--no-default-browser-check');
  return args;
}
