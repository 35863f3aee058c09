import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import express from "express";
import { listen } from "../../../bot/http/listen.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { gate } from "../jobs/job-world.ts";
import { apiWorld, river } from "./api-world.ts";

describe("a product that stops", () => {
  it("ends live streams at once, so that tabs connect elsewhere", async () => {
    const world = await apiWorld(["ada"]);
    const circle = await storedCircle(world.context.documents, {
      circle: aCircle({ home: river.conversation, members: [aMember("ada")] }),
    });
    const ada = await world.as("ada");
    const streams = await Promise.all(Array.from({ length: 20 }, () => ada.live.circle(circle)));
    await Promise.all(streams.map((heard) => heard.next()));
    const from = performance.now();
    await world.end();
    const ends = await Promise.all(streams.map((heard) => heard.next()));
    expect(ends.every(({ done }) => done)).toBe(true);
    expect(performance.now() - from).toBeLessThan(4000);
  });

  it("finishes the request under way, takes no other, and hangs up on one that does not end", async () => {
    const [asked, held] = [gate(), gate()];
    const app = express();
    app.get("/slow", async (_request, response) => {
      asked.open();
      await held.passed;
      response.send("finished");
    });
    app.get("/endless", () => undefined);
    const web = await listen(app, 0, "127.0.0.1");
    const at = (path: string) => `http://127.0.0.1:${web.port}${path}`;
    const endless = once(get(at("/endless")), "error");
    const slow = once(get(at("/slow")), "response");
    await asked.passed;
    const from = performance.now();
    const closed = web.close();
    await expect(fetch(at("/slow"))).rejects.toThrow("fetch failed");
    held.open();
    const [answer] = (await slow) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    await closed;
    await endless;
    expect(performance.now() - from).toBeLessThan(8000);
  }, 15_000);
});
