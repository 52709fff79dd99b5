/** Finds a Chromium, Chrome or Edge on this machine; on Debian and Ubuntu, as root, installs one when there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const APT_GET = '/usr/bin/apt-get';

/** What a browser without a desktop, a graphics card or a way out needs to be told; WebGL 2 is then drawn in software. */
export const FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'google-chrome-beta',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** The places to look in, best first: CHROME_PATH alone when it is set, else where installers put browsers. */
export function listPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  if (env.CHROME_PATH) return [env.CHROME_PATH];
  if (platform === 'darwin') {
    return ['', env.HOME ?? ''].flatMap(home =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        app => `${home}/Applications/${app}.app/Contents/MacOS/${app}`,
      ),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      root => root !== undefined,
    );
    return ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap(product =>
      roots.map(
        root => `${root}\\${product}\\Application\\${product.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`,
      ),
    );
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  );
  return [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), '/opt/google/chrome/chrome'];
}

/** The path of a browser. Throws one line that says what to install when there is none and none can be installed. */
export function findChromium(): string {
  const look = () => listPlaces(process.platform, process.env).find(existsSync);
  const found = look() ?? (installFromDebian() ? look() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    process.env.CHROME_PATH
      ? `CHROME_PATH is ${process.env.CHROME_PATH}, and there is no such file.`
      : 'No browser found for the browser tests: install Chromium or Chrome, or set CHROME_PATH to the path of one.',
  );
}

function installFromDebian(): boolean {
  const possible = process.getuid?.() === 0 && existsSync(APT_GET) && !process.env.CHROME_PATH;
  if (!possible) return false;
  console.error("No Chromium found: installing Debian's (chromium, fonts-dejavu-core) ...");
  const run = (...args: string[]) =>
    spawnSync(APT_GET, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}
