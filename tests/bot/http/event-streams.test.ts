import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import express from "express";
import { eventStreams } from "../../../bot/http/event-streams.ts";
import { type Listening, listen } from "../../../bot/http/listen.ts";
import type { Listener } from "../../../bot/ports/events.ts";

describe("a stream of events", () => {
  let web: Listening;
  let listeners: Listener<unknown>[];
  let gone: { times: number };
  let requests: express.Request[];
  let heard: string;
  let sockets: Socket[];

  beforeEach(async () => {
    [listeners, requests, sockets] = [[], [], []];
    heard = "";
    const mine = { times: 0 };
    gone = mine;
    const streams = eventStreams(2);
    const app = express().use((request, response) => {
      requests.push(request);
      const begin = (listener: Listener<unknown>) => {
        listeners.push(listener);
        return () => void mine.times++;
      };
      if (request.path === "/late") response.destroy();
      const open = () => streams.open(request, response, begin, String);
      if (request.path === "/late") response.once("close", open);
      else open();
    });
    web = await listen(app, 0, "127.0.0.1");
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await web.close();
  });

  /** Answers once there is a listener for it. */
  async function opened(path = "/") {
    const count = listeners.length;
    const socket = connect(web.port, "127.0.0.1");
    socket.on("data", (part) => {
      heard += part;
    });
    sockets.push(socket);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer secret\r\n\r\n`);
    await until(() => listeners.length > count);
    return { socket, listener: listeners[count] as Listener<unknown> };
  }

  it("carries what is told, as it is told", async () => {
    const { listener } = await opened();
    await until(() => heard.includes("text/event-stream"));
    listener.tell("one");
    await until(() => heard.includes("event: message\ndata: one\n\n"));
    listener.tell("two");
    await until(() => heard.includes("event: message\ndata: two\n\n"));
  });

  it("says something now and then, and begins to again after all have gone", async () => {
    const { socket } = await opened();
    await until(() => heard.includes(":\n\n"));
    socket.destroy();
    await until(() => gone.times === 1);
    await wait(50);
    heard = "";
    await opened();
    await until(() => heard.includes(":\n\n"));
  });

  it("ends when it is told to, and nothing follows", async () => {
    const { listener } = await opened();
    listener.end();
    listener.tell("late");
    listener.end();
    await until(() => heard.endsWith("0\r\n\r\n"));
    await until(() => gone.times === 1);
    expect(heard).not.toContain("late");
  });

  it("is left once when the listener hangs up", async () => {
    const { socket, listener } = await opened();
    socket.destroy();
    await until(() => gone.times === 1);
    listener.tell("to nobody");
    await wait(20);
    expect(gone.times).toBe(1);
  });

  it("is left at once when the listener has hung up before", async () => {
    await opened("/late");
    expect(gone.times).toBe(1);
    listeners[0]?.tell("to nobody");
  });

  it("hangs up on a listener that takes nothing", async () => {
    const { socket, listener } = await opened();
    await until(() => heard.includes("text/event-stream"));
    socket.pause();
    const page = "x".repeat(60_000);
    for (let times = 0; times < 1000 && gone.times === 0; times++) {
      listener.tell(page);
      await wait(1);
    }
    expect(gone.times).toBe(1);
  });

  it("keeps no token", async () => {
    await opened();
    expect(JSON.stringify([requests[0]?.headers, requests[0]?.rawHeaders])).not.toContain("secret");
  });
});

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is() && tries < 500; tries++) await wait(10);
  expect(is()).toBe(true);
}
