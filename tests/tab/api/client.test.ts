/** @jest-environment node */
import { httpClient } from "../../../tab/api/client.ts";
import { circleCalled, personCalled, tenantCalled } from "../../builders/ids.ts";

const address = { tenant: tenantCalled("contoso"), circle: circleCalled("river") };
const answer = (status: number, json: unknown) =>
  new Response(JSON.stringify({ json }), {
    status,
    headers: { "content-type": "application/json" },
  });

/** Answers with these, in turn, and keeps what was sent. */
function server(...answers: readonly Response[]) {
  const sent: { bearer: string | null; body: string }[] = [];
  const send = async (input: RequestInfo | URL) => {
    const request = input as Request;
    sent.push({ bearer: request.headers.get("authorization"), body: await request.text() });
    return answers[sent.length - 1] ?? answer(500, {});
  };
  return { sent, send: send as typeof fetch };
}

const token = async (how?: "renew") => (how ? "second" : "first");

describe("httpClient", () => {
  it("renews a refused token once and sends the same again", async () => {
    const { sent, send } = server(new Response(null, { status: 401 }), answer(200, {}));
    const call = httpClient("http://bot.example", token, send);
    await call.circle.admit({ ...address, person: personCalled("dee") });
    expect(sent.map(({ bearer }) => bearer)).toEqual(["Bearer first", "Bearer second"]);
    expect(sent[1]?.body).toBe(sent[0]?.body);
    expect(sent[1]?.body).toContain(personCalled("dee"));
  });

  it("lets Teams ask the person for a token, and only then begins to count", async () => {
    const slow = async () => {
      await new Promise((go) => setTimeout(go, 200));
      return "first";
    };
    const send = async (_: RequestInfo | URL, init?: RequestInit) => {
      init?.signal?.throwIfAborted();
      return answer(200, {});
    };
    const call = httpClient("http://bot.example", slow, send as typeof fetch, 50);
    expect(await call.circle.leave(address)).toEqual({});
  });

  it("gives up when the renewed token is refused too", async () => {
    const refused = () => new Response(null, { status: 401 });
    const { sent, send } = server(refused(), refused());
    const call = httpClient("http://bot.example", token, send);
    await expect(call.circle.leave(address)).rejects.toMatchObject({ status: 401 });
    expect(sent).toHaveLength(2);
  });
});
