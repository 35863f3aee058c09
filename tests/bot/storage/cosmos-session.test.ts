import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { StoreUnavailable } from "../../../bot/ports/documents.ts";
import { cosmosClient } from "../../../bot/storage/cosmos-client.ts";
import { cosmosDocuments } from "../../../bot/storage/cosmos-documents.ts";
import { startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import { aNote, freshCommit, here } from "../../contracts/store-under-test.ts";
import { containerDefinition } from "./cosmos-store.ts";

const containers = [{ database: "peer-circles", container: containerDefinition }];

/** A way to the account on which the session tokens of every call are noted, and whether it asks the change feed. */
async function aTap(url: string) {
  const calls: { feed: boolean; status: number; sent: string; got: string }[] = [];
  const token = (headers: IncomingHttpHeaders) => String(headers["x-ms-session-token"] ?? "");
  const tap = createServer((asked, answer) => {
    const { method = "GET", headers } = asked;
    const on = request(`${url}${asked.url}`, { method, headers }, (answered) => {
      const feed = headers["a-im"] !== undefined;
      const { statusCode: status = 500 } = answered;
      calls.push({ feed, status, sent: token(headers), got: token(answered.headers) });
      answer.writeHead(status, answered.headers);
      answered.pipe(answer);
    });
    on.on("error", () => answer.destroy());
    asked.pipe(on);
  });
  tap.listen(0, "127.0.0.1");
  await once(tap, "listening");
  closing.push(() => {
    tap.closeAllConnections();
    tap.close();
  });
  return { calls, url: `http://localhost:${(tap.address() as AddressInfo).port}` };
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it("never goes back behind what it has written, even where the store has", async () => {
  const before = await startCosmos({ port: 0, containers });
  const documents = await clientOf(before.url, { wholeMs: 600 });
  await documents.commit(here, [aNote("a")], freshCommit());
  await before.stop();
  const without = await startCosmos({ port: Number(new URL(before.url).port), containers });
  closing.push(() => without.stop());
  await expect(documents.read(here, "a")).rejects.toThrow(StoreUnavailable);
  await expect(documents.list(here)).rejects.toThrow(StoreUnavailable);
});

it("reads what the change feed told of, also from a replica that has not heard of it", async () => {
  const cosmos = await startCosmos({ port: 0, ranges: 2, containers });
  closing.push(() => cosmos.stop());
  const tap = await aTap(cosmos.url);
  const [own, other] = await Promise.all([clientOf(tap.url), clientOf(cosmos.url)]);
  const leaving = new AbortController();
  const news = own.follow(here, leaving.signal)[Symbol.asyncIterator]();
  const heard = news.next();
  await other.commit(here, [aNote("a")], freshCommit());
  await heard;
  const told = tap.calls.find(({ feed, status }) => feed && status === 200)?.got ?? "nothing";
  for (const read of [() => own.read(here, "a"), () => own.list(here)]) {
    tap.calls.splice(0);
    await read();
    const [call] = tap.calls.filter(({ feed }) => !feed);
    expect(call?.sent.split(",")).toContain(told);
  }
  leaving.abort();
});

function clientOf(url: string, patience: Parameters<typeof cosmosDocuments>[0]["patience"] = {}) {
  const client = cosmosClient(url, () => {
    throw new Error("An emulator is not asked who one is");
  });
  closing.unshift(() => client.dispose());
  const container = client.database("peer-circles").container(containerDefinition.id);
  const log = { info: () => {}, warn: () => {} };
  const opened = cosmosDocuments({ container, nowMs: Date.now, log, patience });
  closing.unshift(async () => (await opened).close());
  return opened;
}
