/** Who one was and the theme, for an address that does not say, and whether one has been welcomed. */
type Kept = "as" | "theme" | "welcomed";

export function recall(name: Kept): string | undefined {
  try {
    return window.localStorage.getItem(`host-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: Kept, value: string): void {
  try {
    window.localStorage.setItem(`host-${name}`, value);
  } catch {
    // A browser that keeps nothing still works; the address says it all.
  }
}
