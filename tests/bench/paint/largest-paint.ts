import type { Browser, Frame, Page } from "playwright-core";

/** 1.6 Mbps and 150 ms, as Lighthouse calls a slow phone's network; a processor four times slower than this one. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slowdown = 4;
/** So long without a larger paint means that there is none to come. */
const quietMs = 2000;
const mostMs = 60_000;

declare global {
  interface Window {
    largestPaint?: number;
  }
}

/**
 * Opens the host at full speed, then the tab within it on a slow machine, cold, and answers when its largest thing was
 * painted, counted from the tab's own beginning.
 */
export async function largestPaintMs(
  browser: Browser,
  at: { readonly host: string; readonly hash: string; readonly origin: string },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) window.largestPaint = startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    const page = await context.newPage();
    await page.goto(at.host, { waitUntil: "networkidle" });
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", slowNetwork);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, at.hash);
    const tab = await tabFrame(page, at.origin);
    const painted = await settled(tab);
    await assertSlowed(tab);
    return painted;
  } finally {
    await context.close();
  }
}

async function tabFrame(page: Page, origin: string): Promise<Frame> {
  for (const began = performance.now(); performance.now() - began < mostMs; await rest(page)) {
    const frame = page.frames().find((each) => each.url().startsWith(origin));
    if (frame) return frame;
  }
  throw new Error("The host did not open the tab.");
}

async function settled(frame: Frame): Promise<number> {
  let last = 0;
  let since = performance.now();
  for (const began = since; performance.now() - began < mostMs; await rest(frame.page())) {
    const now = (await frame.evaluate(() => window.largestPaint ?? 0).catch(() => 0)) ?? 0;
    if (now !== last) since = performance.now();
    last = now;
    if (last > 0 && performance.now() - since > quietMs) return last;
  }
  throw new Error("The tab never came to rest.");
}

/** @throws Error when the tab's scripts came faster than the slow network lets them */
async function assertSlowed(frame: Frame): Promise<void> {
  const [bytes, ms] = await frame.evaluate(() => {
    const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const largest = loaded.toSorted((a, b) => b.transferSize - a.transferSize)[0];
    return [largest?.transferSize ?? 0, largest?.duration ?? 0] as const;
  });
  const least = (bytes / slowNetwork.downloadThroughput) * 1000 * 0.8;
  if (ms < least) throw new Error(`The tab was not slowed down: ${bytes} bytes in ${ms} ms.`);
}

function rest(page: Page): Promise<void> {
  return page.waitForTimeout(100);
}
