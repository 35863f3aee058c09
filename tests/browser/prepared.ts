/** What global-setup.ts has made ready for the tests of this project, told through the environment. */
export interface Prepared {
  /** Where the one browser of the run can be reached. */
  readonly browser: string;
  /** The host page of the world with the sample circle, and the product in it. */
  readonly sample: { readonly url: string; readonly product: string };
}

const name = "PEER_CIRCLES_BROWSER_TESTS";

export function announce(prepared: Prepared): void {
  process.env[name] = JSON.stringify(prepared);
}

export function prepared(): Prepared {
  const told = process.env[name];
  if (told === undefined) throw new Error("tests/browser/global-setup.ts has not run.");
  return JSON.parse(told) as Prepared;
}
