import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { roundRobin } from "../../../infra/local/instances/round-robin.ts";
import { type Listening, listen } from "../../../infra/local/listen.ts";
import { type AnInstance, anInstance } from "./an-instance.ts";

let first: AnInstance;
let second: AnInstance;
let proxy: Listening;
let url: string;
beforeEach(async () => {
  [first, second] = [await anInstance(), await anInstance()];
  proxy = await listen(roundRobin([first.port, second.port]), 0);
  url = `http://127.0.0.1:${proxy.port}`;
});
afterEach(async () => {
  for (const each of [proxy, first, second]) await each.close();
});

const paths = () => [first.heard, second.heard].map((heard) => heard.map(({ path }) => path));

describe("the proxy before several instances", () => {
  it("hands requests to each in turn", async () => {
    for (const path of ["/a", "/b", "/c", "/d"]) await (await fetch(url + path)).text();
    expect(paths()).toEqual([
      ["/a", "/c"],
      ["/b", "/d"],
    ]);
  });

  it("hands on method, path, body and headers, and the answer as it is", async () => {
    first.answers((_asked, answer) => {
      answer.writeHead(418, "Short and stout", { "set-cookie": ["a=1", "b=2"], etag: '"x"' });
      answer.end("tea");
    });
    const body = "x".repeat(300_000);
    const headers = { "content-type": "text/x", authorization: "Bearer y" };
    const answer = await fetch(`${url}/p?q=%20`, { method: "PUT", body, headers });
    expect(first.heard).toMatchObject([
      { method: "PUT", path: "/p?q=%20", body, headers: { ...headers, host: new URL(url).host } },
    ]);
    expect([answer.status, answer.statusText, await answer.text()]).toEqual([
      418,
      "Short and stout",
      "tea",
    ]);
    expect([answer.headers.getSetCookie(), answer.headers.get("etag")]).toEqual([
      ["a=1", "b=2"],
      '"x"',
    ]);
  });

  it("says where a request came from, after what was said before", async () => {
    await fetch(url, { headers: { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "ftp" } });
    expect(first.heard[0]?.headers).toMatchObject({
      "x-forwarded-for": "203.0.113.7, 127.0.0.1",
      "x-forwarded-proto": "http",
      "x-forwarded-host": new URL(url).host,
    });
  });

  it("serves many requests on one connection, and answers without a body", async () => {
    first.answers((_asked, answer) => void answer.writeHead(304).end());
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const local: (number | undefined)[] = [];
    for (const method of ["HEAD", "GET", "GET", "DELETE"]) {
      const asked = request(url, { method, agent }).end();
      const [answer] = (await once(asked, "response")) as [IncomingMessage];
      local.push(asked.socket?.localPort);
      await text(answer);
    }
    agent.destroy();
    expect(new Set(local).size).toBe(1);
  });

  it("passes over an instance that is away, and asks it again when it is back", async () => {
    await second.close();
    for (const path of ["/a", "/b"])
      await fetch(url + path, { method: "POST", body: "kept whole" });
    expect(paths()).toEqual([["/a", "/b"], []]);
    expect(first.heard.map(({ body }) => body)).toEqual(["kept whole", "kept whole"]);
    await second.open();
    for (const path of ["/c", "/d"]) await fetch(url + path);
    expect(paths()).toEqual([["/a", "/b", "/c"], ["/d"]]);
  });

  it("says when none is there", async () => {
    for (const each of [first, second]) await each.close();
    const answer = await fetch(url, { method: "POST", body: "x" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
  });

  it("never sends again what an instance has begun", async () => {
    first.answers((asked) => void asked.socket.destroy());
    const answer = await fetch(`${url}/once`, { method: "POST", body: "x" });
    expect(answer.status).toBe(502);
    expect(paths()).toEqual([["/once"], []]);
  });

  it("passes a stream on as it comes, and ends it where its instance ends", async () => {
    let more = () => {};
    first.answers((_asked, answer) => {
      answer.writeHead(200, { "content-type": "text/event-stream" }).write("one");
      more = () => answer.write("two");
    });
    const { body } = await fetch(url);
    const pieces = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await pieces?.read())?.value).toBe("one");
    more();
    expect((await pieces?.read())?.value).toBe("two");
    await first.close();
    await expect(pieces?.read()).rejects.toThrow();
  });

  it("passes on that an answer has begun before anything is said", async () => {
    first.answers((_asked, answer) => answer.writeHead(200).flushHeaders());
    expect((await fetch(url)).status).toBe(200);
  });

  it.each(["before", "after"])(
    "tells an instance when who asked leaves %s its answer begins",
    async (when) => {
      const leaving = new AbortController();
      const gone = new Promise<void>((resolve) => {
        first.answers((_asked, answer) => {
          answer.once("close", resolve);
          if (when === "after") answer.write("one");
          setTimeout(() => leaving.abort(), 20);
        });
      });
      await fetch(url, { signal: leaving.signal }).catch(() => undefined);
      await gone;
    },
  );

  it("outlives who hangs up in the middle of asking", async () => {
    const half = connect(proxy.port, "127.0.0.1");
    half.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf");
    await wait(50);
    half.resetAndDestroy();
    await wait(50);
    expect((await fetch(`${url}/after`)).status).toBe(200);
  });
});
