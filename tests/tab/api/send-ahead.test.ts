/** @jest-environment node */
import { httpClient } from "../../../tab/api/client.ts";
import { sendAhead } from "../../../tab/api/send-ahead.ts";

const origin = "http://bot.example";
const url = `${origin}/api/rpc/circle/at`;
const place = { tenant: "contoso", conversation: "19:river" } as Parameters<
  ReturnType<typeof httpClient>["circle"]["at"]
>[0];
const token = async () => "mine";

/** Answers with an empty place, and counts what was sent; the first may fail. */
function server(first: "answers" | "fails" = "answers") {
  const sent: string[] = [];
  const send = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    sent.push(`${request.headers.get("authorization")} ${await request.text()}`);
    if (first === "fails" && sent.length === 1) throw new TypeError("offline");
    return Response.json({ json: { state: "empty" } });
  };
  return { sent, send: send as typeof fetch };
}

describe("sendAhead", () => {
  it("gives the answer of the early request to whoever asks the same", async () => {
    const { sent, send } = server();
    const ahead = sendAhead(send);
    ahead.ask(url, place, token());
    const call = httpClient(origin, token, ahead.send);
    await expect(call.circle.at(place)).resolves.toEqual({ state: "empty" });
    expect(sent).toEqual([`Bearer mine ${JSON.stringify({ json: place })}`]);
  });

  it("asks again the second time", async () => {
    const { sent, send } = server();
    const ahead = sendAhead(send);
    ahead.ask(url, place, token());
    const call = httpClient(origin, token, ahead.send);
    await call.circle.at(place);
    await call.circle.at(place);
    expect(sent).toHaveLength(2);
  });

  it("sends what is asked of another place", async () => {
    const { sent, send } = server();
    const ahead = sendAhead(send);
    ahead.ask(url, { ...place, conversation: "19:meadow" }, token());
    await httpClient(origin, token, ahead.send).circle.at(place);
    expect(sent).toHaveLength(2);
  });

  it("asks again when the early answer is old", async () => {
    const { sent, send } = server();
    let now = 0;
    const ahead = sendAhead(send, () => now);
    ahead.ask(url, place, token());
    now = 60_000;
    await httpClient(origin, token, ahead.send).circle.at(place);
    expect(sent).toHaveLength(2);
  });

  it("asks again when the early request failed", async () => {
    const { sent, send } = server("fails");
    const ahead = sendAhead(send);
    ahead.ask(url, place, token());
    const call = httpClient(origin, token, ahead.send);
    await expect(call.circle.at(place)).resolves.toEqual({ state: "empty" });
    expect(sent).toHaveLength(2);
  });

  it("hands the early answer to whoever takes it, once", async () => {
    const { sent, send } = server();
    const ahead = sendAhead(send);
    ahead.ask(url, place, token());
    await expect(ahead.take()).resolves.toEqual({ state: "empty" });
    await expect(ahead.take()).resolves.toBeUndefined();
    await httpClient(origin, token, ahead.send).circle.at(place);
    expect(sent).toHaveLength(2);
  });

  it("has nothing to hand over when nothing was asked, or asking failed", async () => {
    await expect(sendAhead(server().send).take()).resolves.toBeUndefined();
    const ahead = sendAhead(server("fails").send);
    ahead.ask(url, place, token());
    await expect(ahead.take()).resolves.toBeUndefined();
  });

  it.each([
    ["a refusal", () => Response.json({ json: { code: "not-found" } }, { status: 404 })],
    ["what only the client can read", () => Response.json({ json: {}, meta: [[1, "state"]] })],
    ["no JSON", () => new Response("<html>")],
  ])("leaves %s to the client, which asks no second time", async (_, answer) => {
    let sent = 0;
    const ahead = sendAhead(async () => {
      sent += 1;
      return answer();
    });
    ahead.ask(url, place, token());
    await expect(ahead.take()).resolves.toBeUndefined();
    await httpClient(origin, token, ahead.send)
      .circle.at(place)
      .catch(() => undefined);
    expect(sent).toBe(1);
  });
});
