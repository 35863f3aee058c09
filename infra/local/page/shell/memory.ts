/** Remembers who one was and the theme, for an address that does not say. */
export function recall(name: "as" | "theme"): string | undefined {
  try {
    return window.localStorage.getItem(`host-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: "as" | "theme", value: string): void {
  try {
    window.localStorage.setItem(`host-${name}`, value);
  } catch {
    // A browser that keeps nothing still works; the address says it all.
  }
}
