import express from "express";
import { listen } from "../../../bot/http/listen.ts";
import { metrics } from "../../../bot/http/metrics.ts";

describe("what is counted", () => {
  let web: Awaited<ReturnType<typeof listen>>;
  beforeEach(async () => {
    const by = new Map([
      ["read", 12.5],
      ["commit", 40],
    ]);
    const total = { name: "peer_circles_units_total", about: "Units spent.", by };
    const app = express().get("/metrics", metrics([total]));
    web = await listen(app, 0, "127.0.0.1");
  });
  afterEach(() => web.close());

  const asked = (headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${web.port}/metrics`, { headers });

  it("is told on the same machine as Prometheus reads it", async () => {
    const answer = await asked();
    expect(answer.headers.get("content-type")).toMatch("text/plain");
    expect(await answer.text()).toBe(
      '# HELP peer_circles_units_total Units spent.\n# TYPE peer_circles_units_total counter\npeer_circles_units_total{operation="read"} 12.5\npeer_circles_units_total{operation="commit"} 40\n',
    );
  });

  it("is not there for whoever comes through a proxy", async () => {
    expect((await asked({ "x-forwarded-for": "127.0.0.1" })).status).toBe(404);
  });
});
