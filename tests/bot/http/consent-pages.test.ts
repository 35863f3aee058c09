import { tenantCalled } from "../../builders/ids.ts";
import { apiWorld, contoso } from "./api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada"]);
});
afterEach(() => world.end());

const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${world.url}/consent${path}`, { headers, redirect: "manual" });
  const html = await response.text();
  return { response, html, outcome: /name="consent" content="([\w-]+)"/.exec(html)?.[1] };
};

/** Begins in a browser of its own; answers where it is sent to, and its cookie. */
async function begin(hint = "ada@contoso.example") {
  const { response } = await read(`?tenant=${contoso}&hint=${encodeURIComponent(hint)}`);
  const set = response.headers.get("set-cookie") ?? "";
  const to = new URL(response.headers.get("location") ?? "");
  return {
    response,
    set,
    to,
    state: to.searchParams.get("state") ?? "",
    cookie: set.split(";")[0],
  };
}

async function end(answer: Record<string, string>, language = "en") {
  const { state, cookie = "" } = await begin();
  const query = new URLSearchParams({ state, ...answer });
  return read(`/end?${query}`, { cookie, "accept-language": language });
}

describe("the window that asks for consent", () => {
  it("sends the browser to Entra ID, for this person's tenant, this app and what it needs", async () => {
    const { response, to } = await begin();
    expect(response.status).toBe(302);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(to.origin + to.pathname).toBe(`https://login.example/${contoso}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: "app-id",
      response_type: "code",
      redirect_uri: "http://localhost/consent/end",
      scope: "https://graph.example/Calendars.ReadWrite",
      login_hint: "ada@contoso.example",
      code_challenge_method: "S256",
    });
  });

  it("asks for nothing but what the window is for", async () => {
    const { response } = await read(`?tenant=${contoso}&for=tasks`);
    const to = new URL(response.headers.get("location") ?? "");
    expect(to.searchParams.get("scope")).toBe("https://graph.example/Tasks.ReadWrite");
    expect((await read(`?tenant=${contoso}&for=everything`)).response.status).toBe(400);
  });

  it("knows a window again by a state that is new each time and that no script can read", async () => {
    const [first, second] = [await begin(), await begin()];
    expect(first.state).toMatch(/^[\w-]{43}$/);
    expect(first.state).not.toBe(second.state);
    expect(first.to.searchParams.get("code_challenge")).not.toBe(first.state);
    expect(first.set).toMatch(/HttpOnly/);
    expect(first.set).toMatch(/SameSite=Lax/);
    expect(first.set).toMatch(/Path=\/consent/);
  });

  it.each([
    ["another tenant's", `?tenant=${tenantCalled("fabrikam")}`],
    ["no tenant's", "?tenant=https://evil.example/"],
    ["nobody's", ""],
    ["a hint with rubbish in it", `?tenant=${contoso}&hint=${encodeURIComponent("a\r\nb")}`],
    ["a hint given twice", `?tenant=${contoso}&hint=a&hint=b`],
  ])("leads nowhere for %s", async (_whose, query) => {
    const { response, outcome } = await read(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("location")).toBeNull();
    expect(outcome).toBe("failed");
  });

  it.each([
    [{ code: "0.Acode" }, "given"],
    [{ error: "access_denied", error_description: "AADSTS65004: User declined" }, "declined"],
    [{ error: "access_denied", error_subcode: "cancel" }, "declined"],
    [{ error: "access_denied", error_description: "AADSTS90094: admin" }, "needs-admin"],
    [{ error: "access_denied", error_description: "AADSTS900941: admin" }, "needs-admin"],
    [{ error: "consent_required" }, "needs-admin"],
    [{ error: "server_error" }, "failed"],
    [{}, "failed"],
  ])("takes Entra ID's answer %j for %s", async (answer, expected) => {
    const { response, outcome } = await end(answer as Record<string, string>);
    expect(response.status).toBe(200);
    expect(outcome).toBe(expected);
  });

  it("believes nothing that it did not begin itself, and nothing twice", async () => {
    const { state, cookie = "" } = await begin();
    const forged = [
      await read(`/end?code=1&state=${state}`),
      await read("/end?code=1", { cookie }),
      await read(`/end?code=1&state=${(await begin()).state}`, { cookie }),
      await read(`/end?code=1&state=${state}&state=${state}`, { cookie }),
      await read("/end?code=1&state=", { cookie: "consent=" }),
    ];
    expect(forged.map(({ response }) => response.status)).toEqual([400, 400, 400, 400, 400]);
    expect(forged.map(({ outcome }) => outcome)).toEqual(Array(5).fill("failed"));
    const { response } = await read(`/end?code=1&state=${state}`, { cookie });
    expect(response.headers.get("set-cookie")).toMatch(/^consent=;.*Expires=Thu, 01 Jan 1970/);
  });

  it("says the outcome in the reader's language, and repeats nothing of what came in the address", async () => {
    const answer = { error: "access_denied", error_description: "<script>alert(1)</script>" };
    const { html } = await end(answer);
    expect(html).toContain("<h1>Peer Circles may not use your calendar.</h1>");
    expect(html).not.toContain("alert");
    const german = await end(answer, "de-AT, en;q=0.5");
    expect(german.html).toContain('<html lang="de" dir="ltr">');
    expect(german.html).toContain("Du kannst dieses Fenster schließen");
    expect(german.html).toContain('name="teams-hosts" content="http://localhost:8300"');
  });

  it("is framed by nobody, and is not parted from the Teams that opened it", async () => {
    for (const { response } of [await begin(), await end({ code: "1" })]) {
      expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(response.headers.get("cross-origin-opener-policy")).toBe("unsafe-none");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    }
    const tab = await fetch(`${world.url}/privacy`);
    expect(tab.headers.get("cross-origin-opener-policy")).toBe("same-origin-allow-popups");
  });

  it("leaves no code, state or name in the log", async () => {
    const { state } = await begin();
    await end({ code: "0.Asecret" });
    const log = world.lines.join("\n");
    expect(log).toContain('"path":"/consent/end"');
    for (const word of [state, "0.Asecret", "ada@contoso.example"]) expect(log).not.toContain(word);
  });
});
