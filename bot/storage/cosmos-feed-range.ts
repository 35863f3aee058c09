import { ChangeFeedStartFrom, type Container, type FeedRange } from "@azure/cosmos";
import { inTime } from "./cosmos-time.ts";

/** What has changed since the page before. */
export interface FeedPage {
  /** The items as they are now, each perhaps changed several times; what was removed is not told. */
  readonly items: readonly unknown[];
  /** Changes before this page may have gone unheard. */
  readonly gap: boolean;
  readonly requestUnits: number;
}

/** Long for a page, short for whoever waits for it. */
const patienceMs = 10_000;
const pageSize = 100;
/** After so many failures in a row the position itself may be what fails: then it is given up, and the gap told. */
const mostFailures = 20;

/**
 * Reads one range of the container's change feed, page by page, from now on. A page that fails can be asked for again:
 * it begins where the last one ended.
 */
export function feedRange(container: Container, range: FeedRange) {
  let position: string | undefined;
  let failures = 0;
  let reading: ReturnType<typeof open> | undefined;

  function open() {
    const from =
      position === undefined
        ? ChangeFeedStartFrom.Now(range)
        : ChangeFeedStartFrom.Continuation(position);
    return container.items.getChangeFeedIterator({
      changeFeedStartFrom: from,
      maxItemCount: pageSize,
    });
  }

  async function read(): Promise<FeedPage> {
    reading ??= open();
    const now = reading;
    const page = await inTime(() => now.readNext(), patienceMs);
    const { statusCode, headers } = page;
    // A range that moves may be answered as a page with another status, and its position is then lost within the SDK.
    if (statusCode !== 200 && statusCode !== 304) throw new Error(`The feed answers ${statusCode}`);
    const begun = position !== undefined;
    // Before the first look at all of the range has found nothing, a part of it has no position, and would have its whole history told.
    if (begun || statusCode === 304) position = page.continuationToken;
    return {
      items: page.result ?? [],
      gap: !begun && position !== undefined,
      requestUnits: Number(headers["x-ms-request-charge"] ?? 0),
    };
  }

  return {
    async next(): Promise<FeedPage> {
      try {
        const page = await read();
        failures = 0;
        return page;
      } catch (error) {
        reading = undefined;
        if (++failures % mostFailures === 0) position = undefined;
        throw error;
      }
    },
  };
}
