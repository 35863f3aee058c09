declare global {
  var browserTestsEndings: (() => Promise<void>)[] | undefined;
}

/** Jest loads setup and teardown apart from each other; only what is global outlives the first. */
export function keepForTeardown(end: () => Promise<void>): void {
  globalThis.browserTestsEndings = [...(globalThis.browserTestsEndings ?? []), end];
}

async function tearDown(): Promise<void> {
  for (const end of globalThis.browserTestsEndings ?? []) await end();
}

// biome-ignore lint/style/noDefaultExport: Jest asks for one
export default tearDown;
