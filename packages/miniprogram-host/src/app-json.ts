/** A subpackage as `app.json` declares it. */
export interface SubPackage {
  /** The folder that it is. */
  root: string;
  name?: string;
  /** Below the root. */
  pages: string[];
  independent?: boolean;
}

/** The part of `app.json` that says which pages there are. */
export interface AppJson {
  pages: string[];
  /** WeChat takes either spelling. */
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
}

/** The subpackages, with roots that begin and end without a slash. */
export function subPackagesOf({ subPackages, subpackages }: AppJson): SubPackage[] {
  return (subPackages ?? subpackages ?? []).map((subPackage) => ({
    ...subPackage,
    root: subPackage.root.replace(/^\/|\/$/g, ''),
  }));
}

/** The paths of all pages: those of the main package, Home first, then those of subpackages. */
export function pagesOf(app: AppJson): string[] {
  const below = subPackagesOf(app).flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page.replace(/^\//, '')}`),
  );
  return [...app.pages, ...below];
}

/** The root of the subpackage in which a file lies; '' in the main package. @param roots of all subpackages */
export function packageRootOf(path: string, roots: readonly string[]): string {
  return roots.find((root) => path.startsWith(`${root}/`)) ?? '';
}
