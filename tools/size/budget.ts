import type { PackageSize } from './measure';

/** In bytes. WeChat's limits are 2 MB for a package and 30 MB in total. These budgets are for a fast launch. */
const budgets = { main: 560 * 1024, total: 1200 * 1024 };

const LARGEST = 8;
const inKilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** A text for each exceeded budget. */
export function overBudget(packages: PackageSize[]): string[] {
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  const main = packages.find(({ root }) => root === '')?.bytes ?? 0;
  return [
    { name: 'the main package', bytes: main, budget: budgets.main },
    { name: 'all packages', bytes: total, budget: budgets.total },
  ].flatMap(({ name, bytes, budget }) =>
    bytes > budget ? [`${name}: ${inKilobytes(bytes)} of ${inKilobytes(budget)}`] : [],
  );
}

/** A readable list of each package with its largest files. */
export function describePackages(packages: PackageSize[]): string {
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = packages.map(({ root, bytes, files }) => {
    const lines = files
      .slice(0, LARGEST)
      .map((file) => `  ${inKilobytes(file.bytes).padStart(9)}  ${file.path}`);
    const rest = files.length > LARGEST ? [`             and ${files.length - LARGEST} more`] : [];
    return [`${root || 'main package'}: ${inKilobytes(bytes)}`, ...lines, ...rest].join('\n');
  });
  return [...parts, `all packages: ${inKilobytes(total)}`].join('\n\n');
}
