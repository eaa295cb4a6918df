import { packageRootOf, pagesOf, subPackagesOf } from '../app-json';
import type { AppConfig } from '../app-package';
import type { FaultOptions } from './diagnostics';

/** Tells of a fault at the place where `app.json` quotes a text. */
type Report = (text: string, message: string, options?: FaultOptions) => void;

/** Checks what WeChat asks of subpackages and of the rules by which they are loaded ahead. */
export function checkSubPackages(app: AppConfig, report: Report): void {
  const subPackages = subPackagesOf(app);
  const roots = subPackages.map(({ root }) => root);
  subPackages.forEach(({ root, independent = false }, index) => {
    if (root === '') report('root', 'a subpackage has no root');
    if (independent) {
      const message = `the independent subpackage "${root}" is not implemented by the browser host: its pages start with the app`;
      report(root, message, { severity: 'warning' });
    }
    const others = roots.filter((_root, place) => place !== index);
    if (others.some((other) => other === root || root.startsWith(`${other}/`))) {
      report(root, `the subpackage "${root}" lies in another`);
    }
  });
  for (const page of app.pages) {
    const root = packageRootOf(page, roots);
    if (root) report(page, `page "${page}" of the main package lies in the subpackage "${root}"`);
  }
  for (const { pagePath } of app.tabBar?.list ?? []) {
    if (app.pages.includes(pagePath)) continue;
    report(pagePath, `the tab "${pagePath}" is no page of the main package`);
  }
  const pages = pagesOf(app);
  const names = ['__APP__', ...roots, ...subPackages.flatMap(({ name }) => name ?? [])];
  for (const [page, { packages, network = 'wifi' }] of Object.entries(app.preloadRule ?? {})) {
    if (!pages.includes(page)) report(page, `preloadRule: there is no page "${page}"`);
    if (network !== 'all' && network !== 'wifi') {
      report(network, `preloadRule: network is "all" or "wifi", not "${network}"`);
    }
    for (const name of packages.map(trimmed)) {
      if (!names.includes(name)) report(name, `preloadRule: there is no subpackage "${name}"`);
    }
  }
}

function trimmed(root: string): string {
  return root.replace(/^\/|\/$/g, '');
}
