import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { z } from "zod";
import type { Microsoft365 } from "../../../infra/local/microsoft365.ts";
import { app, organisation, partner } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { aFolder, aMicrosoft365, entraClient } from "../../builders/microsoft365.ts";

let world: Microsoft365;
beforeAll(async () => {
  world = await aMicrosoft365();
});
afterAll(() => world.stop());

const { tenant } = organisation;
const graph = ["https://graph.microsoft.com/.default"];

describe("a tab's token", () => {
  const verified = async (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${world.url}/${tenant}/discovery/v2.0/keys`)), {
      issuer: `${world.url}/${tenant}/v2.0`,
      audience: app.resource,
    });

  it("verifies by the tenant's published keys and says who it is", async () => {
    const { payload } = await verified(await world.issueSsoToken(people.jonas));
    expect(payload).toMatchObject({
      oid: people.jonas.id,
      tid: tenant,
      name: "Jonas Weber",
      scp: "access_as_user",
    });
    expect((payload.exp ?? 0) * 1000 - Date.now()).toBeGreaterThan(59 * 60_000);
  });

  it("tells where a guest is at home", async () => {
    const { payload } = await verified(await world.issueSsoToken(people.sofia));
    expect(payload["idp"]).toBe(`https://sts.windows.net/${partner.tenant}/`);
    expect(payload["tid"]).toBe(tenant);
  });

  it.each([
    ["forged", { forged: true }, "signature"],
    ["expired", { expiresIn: -1 }, "exp"],
    ["of the future", { notBeforeIn: 600, expiresIn: 1200 }, "nbf"],
    ["for someone else", { claims: { aud: "other" } }, "aud"],
    ["without audience", { claims: { aud: undefined } }, "aud"],
  ])("can be made %s, and then does not verify", async (_name, overrides, why) => {
    await expect(verified(await world.issueSsoToken(people.jonas, overrides))).rejects.toThrow(why);
  });
});

describe("the channel's token", () => {
  it("verifies by keys that are endorsed for Teams", async () => {
    const read = async (url: string) => (await fetch(url)).json();
    const { issuer, jwks_uri } = z
      .object({ issuer: z.string(), jwks_uri: z.string() })
      .parse(await read(world.channelMetadata));
    const token = await world.issueChannelToken("http://localhost:8300/connector");
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), {
      issuer,
      audience: app.id,
    });
    expect(payload["serviceurl"]).toBe("http://localhost:8300/connector");
    expect(await read(jwks_uri)).toMatchObject({ keys: [{ endorsements: ["msteams"] }] });
  });
});

describe("the app's own token", () => {
  it("is issued for the connector, which knows it by its signature", async () => {
    const scopes = ["https://api.botframework.com/.default"];
    const answer = await entraClient(world.url).acquireTokenByClientCredential({ scopes });
    const claims = await world.verifyBotToken(`Bearer ${answer?.accessToken}`);
    expect(claims?.appid).toBe(app.id);
  });

  it("for Graph does not open the connector, and neither does a person's", async () => {
    const answer = await entraClient(world.url).acquireTokenByClientCredential({ scopes: graph });
    expect(await world.verifyBotToken(`Bearer ${answer?.accessToken}`)).toBeUndefined();
    const mine = await world.issueSsoToken(people.grace);
    expect(await world.verifyBotToken(`Bearer ${mine}`)).toBeUndefined();
    expect(await world.verifyBotToken(undefined)).toBeUndefined();
  });

  it("for Graph tells what the organisation has consented to, calendars not among it", async () => {
    const answer = await entraClient(world.url).acquireTokenByClientCredential({ scopes: graph });
    const { roles, aud } = decodeJwt(answer?.accessToken ?? "");
    expect(aud).toBe("https://graph.microsoft.com");
    expect(roles).toContain("User.Read.All");
    expect(String(roles)).not.toContain("Calendars");
  });

  it("is also issued for the name under which this world's Graph is reached", async () => {
    const scopes = [`${world.url}/.default`];
    const answer = await entraClient(world.url).acquireTokenByClientCredential({ scopes });
    expect(decodeJwt(answer?.accessToken ?? "").aud).toBe("https://graph.microsoft.com");
  });

  it("is refused for a wrong secret and for a resource nobody knows", async () => {
    const wrong = entraClient(world.url, "guessed").acquireTokenByClientCredential({
      scopes: graph,
    });
    await expect(wrong).rejects.toMatchObject({ errorCode: "invalid_client" });
    const scopes = ["https://nobody.example/.default"];
    const lost = entraClient(world.url).acquireTokenByClientCredential({ scopes });
    await expect(lost).rejects.toMatchObject({ errorCode: "invalid_resource" });
  });
});

describe("a token on someone's behalf", () => {
  const onBehalf = (oboAssertion: string, scopes = graph) =>
    entraClient(world.url).acquireTokenOnBehalfOf({ oboAssertion, scopes });

  it("carries the person and the scopes asked for", async () => {
    const assertion = await world.issueSsoToken(people.amara);
    const answer = await onBehalf(assertion, ["https://graph.microsoft.com/Calendars.ReadWrite"]);
    const claims = decodeJwt(answer?.accessToken ?? "");
    expect(claims).toMatchObject({ oid: people.amara.id, scp: "Calendars.ReadWrite" });
  });

  it("is refused until the person consents", async () => {
    const assertion = await world.issueSsoToken(people.mateo);
    world.requireConsent(people.mateo.id, true);
    await expect(onBehalf(assertion)).rejects.toMatchObject({
      errorCode: "invalid_grant",
      subError: "consent_required",
    });
    world.requireConsent(people.mateo.id, false);
    expect((await onBehalf(assertion))?.accessToken).toBeDefined();
  });

  it("is refused for a scope that nobody has consented to", async () => {
    const assertion = await world.issueSsoToken(people.amara);
    const scopes = ["https://graph.microsoft.com/Mail.Read"];
    await expect(onBehalf(assertion, scopes)).rejects.toMatchObject({ errorCode: "invalid_grant" });
  });

  it.each([
    ["forged", { forged: true }],
    ["expired", { expiresIn: -1 }],
    ["for another app", { claims: { aud: "other" } }],
  ])("is refused for an assertion that is %s", async (_name, overrides) => {
    const assertion = await world.issueSsoToken(people.amara, overrides);
    await expect(onBehalf(assertion)).rejects.toMatchObject({ errorCode: "invalid_grant" });
  });
});

it("keeps its keys, so that a restart leaves sessions valid", async () => {
  const dataFolder = aFolder();
  const before = await aMicrosoft365({ dataFolder });
  const token = await before.issueSsoToken(people.yusuf);
  await before.stop();
  const after = await aMicrosoft365({ dataFolder });
  const keys = createRemoteJWKSet(new URL(`${after.url}/${tenant}/discovery/v2.0/keys`));
  expect((await jwtVerify(token, keys)).payload["oid"]).toBe(people.yusuf.id);
  await after.stop();
});
