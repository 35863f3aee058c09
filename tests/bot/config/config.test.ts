import { readConfig } from "../../../bot/config/config.ts";

const enough = {
  PUBLIC_URL: "https://circles.contoso.example/",
  APP_ID: "7D3C5A10-4F6B-4C2E-9A71-0B5E1C9D2F44",
  APP_TENANT: "4e1d7c9a-2b58-4f63-8d0e-a97b3c615f20",
  APP_RESOURCE: "api://circles.contoso.example/botid-1",
  TEAMS_APP_ID: "b1f6e2c8-93d4-4e0a-8c57-6a2d90e4f713",
  ALLOWED_TENANTS: "4e1d7c9a-2b58-4f63-8d0e-a97b3c615f20, C83B0F6E-71A4-4D29-B5E2-1F9D48A7063C",
  APP_SECRET: "secret",
  SEAL_SECRET: Buffer.alloc(32, 7).toString("base64"),
};

describe("the configuration", () => {
  it("reads what it needs and fills in the rest", () => {
    const config = readConfig(enough);
    expect(config).toMatchObject({
      PORT: 3978,
      PUBLIC_URL: "https://circles.contoso.example",
      APP_ID: enough.APP_ID.toLowerCase(),
      LOGIN_URL: "https://login.microsoftonline.com",
      STORE: "sqlite",
    });
    expect(config.ALLOWED_TENANTS).toHaveLength(2);
  });

  it("knows whom the organisation has for what is bigger than a circle", () => {
    const { HELP_ROUTES, CONCERN_ROUTE } = readConfig({
      ...enough,
      HELP_ROUTES:
        "Employee assistance = https://help.example/?from=circle; Doctor = tel:+49-30-1;",
      CONCERN_ROUTE: "Ines = mailto:ines@contoso.example",
    });
    expect(HELP_ROUTES).toEqual([
      { name: "Employee assistance", link: "https://help.example/?from=circle" },
      { name: "Doctor", link: "tel:+49-30-1" },
    ]);
    expect(CONCERN_ROUTE?.link).toBe("mailto:ines@contoso.example");
    for (const wrong of ["Nobody", "Page = javascript:alert(1)", "= https://help.example"])
      expect(() => readConfig({ ...enough, HELP_ROUTES: wrong })).toThrow("HELP_ROUTES");
    expect(readConfig(enough).HELP_ROUTES).toEqual([]);
  });

  it("knows one mailbox for the sessions' events, or several, or none", () => {
    const mailboxesOf = (CALENDAR_MAILBOX: string) =>
      readConfig({ ...enough, CALENDAR_MAILBOX }).CALENDAR_MAILBOX;
    expect(mailboxesOf("Circles@contoso.example")).toEqual(["circles@contoso.example"]);
    expect(mailboxesOf("a@contoso.example, b@contoso.example")).toEqual([
      "a@contoso.example",
      "b@contoso.example",
    ]);
    expect(mailboxesOf(enough.APP_TENANT)).toEqual([enough.APP_TENANT]);
    expect(mailboxesOf("")).toBeUndefined();
    for (const wrong of ["circles", "a@contoso.example;b@contoso.example", " , "])
      expect(() => mailboxesOf(wrong)).toThrow("CALENDAR_MAILBOX");
    expect(() => mailboxesOf("a@contoso.example,A@contoso.example")).toThrow("twice");
  });

  it("names every mistake at once and no value", () => {
    const read = () =>
      readConfig({
        ...enough,
        PORT: "many",
        APP_ID: "",
        SEAL_SECRET: "c2hvcnQ=",
        LOG_LEVEL: "all",
      });
    for (const name of ["PORT", "APP_ID", "SEAL_SECRET", "LOG_LEVEL"]) expect(read).toThrow(name);
    expect(read).not.toThrow("c2hvcnQ=");
  });

  it.each([
    ["neither a secret nor an identity", { APP_SECRET: "" }],
    ["both", { MANAGED_IDENTITY: "7d3c5a10-4f6b-4c2e-9a71-0b5e1c9d2f44" }],
    ["no tenant that may use it", { ALLOWED_TENANTS: " , " }],
    ["Cosmos DB without its address", { STORE: "cosmos" }],
    ["a store that is reached in the open", { COSMOS_ENDPOINT: "http://store.example" }],
    ["a store that nobody knows", { STORE: "paper" }],
    ["a container's name with a slash", { COSMOS_CONTAINER: "a/b" }],
    ["no app id, which would switch authentication off", { APP_ID: "" }],
  ])("refuses %s", (_case, change) => {
    expect(() => readConfig({ ...enough, ...change })).toThrow("The configuration is not usable.");
  });

  it.each([
    "https://circles.documents.azure.com:443/",
    "http://localhost:8081",
    "http://127.0.0.1:8081",
    "http://[::1]:8081",
  ])("takes %s as the address of Cosmos DB", (COSMOS_ENDPOINT) => {
    const config = readConfig({ ...enough, STORE: "cosmos", COSMOS_ENDPOINT });
    expect(config).toMatchObject({
      STORE: "cosmos",
      COSMOS_DATABASE: "peer-circles",
      COSMOS_CONTAINER: "documents",
    });
  });
});
