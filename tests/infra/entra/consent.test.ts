import { startMicrosoft365 } from "../../../infra/local/microsoft365.ts";
import { app, organisation } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aFolder, aMicrosoft365, entraClient } from "../../builders/microsoft365.ts";

const { priya, mateo } = people;
const end = "https://circles.example/consent/end";
const graph = "https://graph.microsoft.com";

type World = Awaited<ReturnType<typeof aMicrosoft365>>;

const addressOf = ({ url }: World, over: Record<string, string> = {}) =>
  `${url}/${organisation.tenant}/oauth2/v2.0/authorize?${new URLSearchParams({
    client_id: app.id,
    response_type: "code",
    redirect_uri: end,
    scope: `${graph}/Calendars.ReadWrite ${graph}/OnlineMeetings.Read`,
    state: "s1",
    login_hint: priya.mail,
    code_challenge: "c".repeat(43),
    code_challenge_method: "S256",
    ...over,
  })}`;
const visit = (world: World, over?: Record<string, string>) =>
  fetch(addressOf(world, over), { redirect: "manual" });
const answer = (world: World, said: Record<string, string>, origin = new URL(world.url).origin) =>
  fetch(addressOf(world), {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams({ account: priya.id, ...said }),
  });
const sentTo = (response: Response) => {
  const to = new URL(response.headers.get("location") ?? "");
  return { to: to.origin + to.pathname, ...Object.fromEntries(to.searchParams) };
};
const onBehalf = async (world: World, person: typeof priya) =>
  (
    await entraClient(world.url).acquireTokenOnBehalfOf({
      oboAssertion: await world.issueSsoToken(person),
      scopes: [`${graph}/.default`],
    })
  )?.scopes;
const asking = () => aMicrosoft365({ consent: "asked", redirects: [end] });

describe("Entra ID's question for consent", () => {
  it("shows who is asked, what for, and is shown in no frame", async () => {
    const world = await asking();
    const shown = await visit(world);
    const html = await shown.text();
    expect(html).toContain(`<option value="${priya.id}" selected>`);
    expect(html).toContain("Have full access to your calendars");
    expect(shown.headers.get("x-frame-options")).toBe("DENY");
  });

  it("gives what was accepted and no more, to whoever accepted", async () => {
    const world = await asking();
    await expect(onBehalf(world, priya)).rejects.toThrow("AADSTS65001");
    const back = sentTo(await answer(world, { answer: "accept" }));
    expect(back).toMatchObject({ to: end, state: "s1", code: expect.stringMatching(/^0\./) });
    const scopes = await onBehalf(world, priya);
    expect(scopes?.toSorted()).toEqual(
      [`${graph}/Calendars.ReadWrite`, `${graph}/OnlineMeetings.Read`].toSorted(),
    );
    await expect(onBehalf(world, mateo)).rejects.toThrow("AADSTS65001");
  });

  it("is not asked again once it is given", async () => {
    const world = await asking();
    await answer(world, { answer: "accept" });
    expect(sentTo(await visit(world))).toMatchObject({ to: end, code: expect.any(String) });
    expect((await visit(world, { login_hint: mateo.mail })).status).toBe(200);
  });

  it("sends back that it was declined, and that only an administrator may", async () => {
    const world = await asking();
    const declined = sentTo(await answer(world, { answer: "cancel" }));
    expect(declined).toMatchObject({ error: "access_denied", state: "s1" });
    expect(declined).toMatchObject({ error_description: expect.stringContaining("AADSTS65004") });
    const strict = await aMicrosoft365({ consent: "admin", redirects: [end] });
    expect(await (await visit(strict)).text()).toContain("Need admin approval");
    for (const said of ["cancel", "accept"])
      expect(sentTo(await answer(strict, { answer: said }))).toMatchObject({
        error_description: expect.stringContaining("AADSTS90094"),
      });
    await expect(onBehalf(strict, priya)).rejects.toThrow("AADSTS65001");
  });

  it.each([
    ["an address that is not registered", { redirect_uri: "https://evil.example/" }, "AADSTS50011"],
    ["another app", { client_id: "other" }, "AADSTS700016"],
    ["an implicit token", { response_type: "token" }, "AADSTS700054"],
    ["no challenge", { code_challenge: "" }, "AADSTS900144"],
  ])("leads nowhere for %s", async (_what, over, number) => {
    const world = await asking();
    const refused = await visit(world, over);
    expect(refused.headers.get("location")).toBeNull();
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(number);
  });

  it("knows only the permissions of the app's registration", async () => {
    const back = sentTo(await visit(await asking(), { scope: `${graph}/Mail.Read` }));
    expect(back).toMatchObject({ to: end, error: "invalid_scope", state: "s1" });
  });

  it("takes no answer from another site", async () => {
    const world = await asking();
    expect((await answer(world, { answer: "accept" }, "https://evil.example")).status).toBe(403);
    await expect(onBehalf(world, priya)).rejects.toThrow("AADSTS65001");
  });

  it("remembers answers over a restart", async () => {
    const folder = aFolder();
    const options = { consent: "asked", redirects: [end], dataFolder: folder } as const;
    const before = await aMicrosoft365(options);
    await answer(before, { answer: "accept" });
    await before.stop();
    const now = () => instant("2026-11-23T09:00:00Z");
    const after = await startMicrosoft365({ port: 0, now, ...options });
    expect(await onBehalf(after, priya)).toHaveLength(2);
    await after.stop();
  });
});
