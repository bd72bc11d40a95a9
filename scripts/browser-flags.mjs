/** What every browser that a script starts is started with: nothing of its own on the network, and our extension allowed. */
export const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--window-size=1440,1000', // Room for the panel beside the page.
  '--enable-unsafe-extension-debugging', // Without it, branded Chrome refuses to load an extension.
  // Chromium's own sandbox does not start for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** What no tab has answered itself finds no host. */
export const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND';
