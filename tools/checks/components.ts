import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

/** The most shared components that a newcomer can keep in mind. */
const MOST = 13;
const SHARED = 'components/';

/**
 * Finds faults of a Mini Program's shared components: too many of them, or a component that only one page uses and that
 * belongs to that page.
 * @param root the folder of `app.json`
 */
export function faultsOfComponents(root: string): string[] {
  const names = readdirSync(join(root, SHARED)).sort();
  const usersOf = new Map(names.map((name) => [name, new Set<string>()]));
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = path.split(sep).join('/');
    if (!file.endsWith('.json') || file.startsWith('miniprogram_npm/')) continue;
    for (const component of usedBy(root, file)) {
      const name = component.slice(SHARED.length).split('/')[0] ?? '';
      if (component.startsWith(SHARED)) usersOf.get(name)?.add(ownerOf(file));
    }
  }
  const faults = names.length > MOST ? [`${SHARED} holds ${names.length}, of ${MOST} at most`] : [];
  for (const [name, users] of usersOf) {
    const [user] = users;
    if (user === undefined) faults.push(`${SHARED}${name}: nothing uses it`);
    else if (users.size === 1) faults.push(`${SHARED}${name}: only ${user} uses it`);
  }
  return faults;
}

/** The components in a JSON file, by their paths from the root. */
function usedBy(root: string, file: string): string[] {
  const { usingComponents = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    usingComponents?: Record<string, string>;
  };
  return Object.values(usingComponents).map((name) =>
    name.startsWith('/') ? name.slice(1) : posix.join(dirname(file), name),
  );
}

/** The page of a file: `pages/search`, also for a part of that page. */
function ownerOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}
