/** Gives the bearer token; `renew` asks for another, because the server refused this one. */
export type BearerToken = (how?: "renew") => Promise<string>;

/** Keeps a token until a minute before it ends, and asks once for many callers. */
export function keptToken(
  ask: () => Promise<string>,
  milliseconds: () => number = Date.now,
): BearerToken {
  let kept: { readonly token: Promise<string>; ends: number } | undefined;
  return (how) => {
    if (kept && how !== "renew" && milliseconds() < kept.ends) return kept.token;
    const token = ask();
    const mine = { token, ends: Number.POSITIVE_INFINITY };
    kept = mine;
    token.then(
      (text) => {
        mine.ends = endOf(text) - 60_000;
      },
      () => {
        if (kept === mine) kept = undefined;
      },
    );
    return token;
  };
}

/** When a token ends, in milliseconds since 1970; 0 for one that cannot be read. */
function endOf(token: string): number {
  try {
    const body = token.split(".")[1] ?? "";
    const claims: unknown = JSON.parse(atob(body.replaceAll("-", "+").replaceAll("_", "/")));
    const ends = (claims as { exp?: unknown }).exp;
    return typeof ends === "number" ? ends * 1000 : 0;
  } catch {
    return 0;
  }
}
