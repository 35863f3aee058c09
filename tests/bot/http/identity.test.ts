import { type Identify, identify } from "../../../bot/http/identity.ts";
import { personCalled, tenantCalled } from "../../builders/ids.ts";
import { tokenIssuer } from "../../builders/token-issuer.ts";

const ada = { tenant: tenantCalled("contoso"), person: personCalled("ada") };
const audience = "api://localhost/app";

let issuer: Awaited<ReturnType<typeof tokenIssuer>>;
let known: Identify;
beforeEach(async () => {
  issuer = await tokenIssuer(audience);
  known = identify({
    loginUrl: issuer.url,
    tenants: [ada.tenant],
    audiences: [audience, "app-id"],
    seconds: () => Date.now() / 1000,
  });
});
afterEach(() => issuer.close());

const bearer = async (token: string | Promise<string>) => known(`Bearer ${await token}`);

describe("who asks", () => {
  it("is the person and the tenant of a good token", async () => {
    const token = await issuer.sign({ ...ada, name: "Ada" });
    expect(await known(`Bearer ${token}`)).toMatchObject({
      caller: { tenant: ada.tenant, person: ada.person, name: "Ada", assertion: token },
    });
  });

  it("may be proven by a token for the app's id", async () => {
    expect(await bearer(issuer.sign(ada, { aud: "app-id" }))).toBeDefined();
  });

  it("is looked up once per token", async () => {
    const token = await issuer.sign(ada);
    const first = await known(`Bearer ${token}`);
    expect(await known(`Bearer ${token}`)).toBe(first);
  });

  it.each([
    ["a forged signature", () => issuer.sign(ada, {}, true)],
    ["no signature", () => issuer.unsigned(ada)],
    ["the public key as a shared secret", () => issuer.confused(ada)],
    ["an end in the past", () => issuer.sign(ada, { exp: issuer.now() - 60 })],
    ["a beginning in the future", () => issuer.sign(ada, { nbf: issuer.now() + 600 })],
    ["no end", () => issuer.sign(ada, { exp: undefined })],
    ["another audience", () => issuer.sign(ada, { aud: "https://graph.microsoft.com" })],
    ["another issuer", () => issuer.sign(ada, { iss: `${issuer.url}/other/v2.0` })],
    ["the old version's issuer", () => issuer.sign(ada, { iss: "https://sts.windows.net/x/" })],
    [
      "a tenant that is not allowed",
      () => issuer.sign({ ...ada, tenant: tenantCalled("fabrikam") }),
    ],
    [
      "a tenant that is not allowed under an allowed one's issuer",
      () => issuer.sign(ada, { tid: tenantCalled("fabrikam") }),
    ],
    ["another scope", () => issuer.sign(ada, { scp: "User.Read" })],
    ["no scope, as an app's own token", () => issuer.sign(ada, { scp: undefined })],
    ["no person", () => issuer.sign(ada, { oid: undefined })],
    ["a word that is no token", () => "hello"],
    ["nothing", () => ""],
  ])("is nobody with %s", async (_case, token) => {
    expect(await bearer(await token())).toBeUndefined();
  });

  it("is nobody without a header", async () => {
    expect(await known(undefined)).toBeUndefined();
  });

  it("is proven anew once a remembered token has ended", async () => {
    let now = 0;
    const later = identify({
      loginUrl: issuer.url,
      tenants: [ada.tenant],
      audiences: [audience],
      seconds: () => now,
    });
    const token = await issuer.sign(ada);
    const first = await later(`Bearer ${token}`);
    now = issuer.now() + 7200;
    expect(await later(`Bearer ${token}`)).not.toBe(first);
  });

  it("is a fault, not a stranger, when the keys cannot be fetched", async () => {
    const token = await issuer.sign(ada);
    const deaf = identify({
      loginUrl: "http://127.0.0.1:1",
      tenants: [ada.tenant],
      audiences: [audience],
      seconds: () => 0,
    });
    await expect(deaf(`Bearer ${token}`)).rejects.toThrow();
  });
});
