/** Which files of a Mini Program use which: a fault in one file concerns all that use it, directly or through others. */
export class Uses {
  private readonly users = new Map<string, Set<string>>();

  /** Notes that one file uses another. Paths are relative to the Mini Program's root. */
  add(user: string, used: string): void {
    const users = this.users.get(used) ?? new Set();
    this.users.set(used, users.add(user));
  }

  /** @returns the files that need a file, itself included */
  usersOf(path: string): ReadonlySet<string> {
    const found = new Set([path]);
    for (const file of found) this.users.get(file)?.forEach((user) => found.add(user));
    return found;
  }
}
