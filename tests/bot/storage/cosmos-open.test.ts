import { StoreUnusable } from "../../../bot/ports/documents.ts";
import { cosmosCharges } from "../../../bot/storage/cosmos-charges.ts";
import { openCosmos } from "../../../bot/storage/cosmos-open.ts";
import { type Cosmos, startCosmos } from "../../../infra/local/cosmos/cosmos.ts";
import { tenantCalled } from "../../builders/ids.ts";
import { aNote, freshCommit, here } from "../../contracts/store-under-test.ts";
import { containerDefinition } from "./cosmos-store.ts";

const database = "peer-circles";

describe("opening Cosmos DB", () => {
  let cosmos: Cosmos;
  beforeEach(async () => {
    const other = { ...containerDefinition, id: "by-id", partitionKey: { paths: ["/id"] } };
    const { defaultTtl: _none, ...keeping } = { ...containerDefinition, id: "keeping" };
    const expiring = { ...containerDefinition, id: "expiring", defaultTtl: 60 };
    const all = [containerDefinition, other, keeping, expiring];
    const containers = all.map((container) => ({ database, container }));
    cosmos = await startCosmos({ port: 0, containers });
  });
  afterEach(() => cosmos.stop());

  const charges = cosmosCharges(() => {});
  const open = (over: Partial<Parameters<typeof openCosmos>[0]> = {}) =>
    openCosmos(
      {
        COSMOS_ENDPOINT: cosmos.url,
        COSMOS_DATABASE: database,
        COSMOS_CONTAINER: "documents",
        APP_ID: "app",
        ALLOWED_TENANTS: [tenantCalled("ours")],
        APP_TENANT: "tenant" as never,
        LOGIN_URL: "https://login.example",
        APP_SECRET: "secret",
        MANAGED_IDENTITY: undefined,
        ...over,
      },
      {
        nowMs: Date.now,
        log: { info: () => {}, warn: () => {} },
        spent: charges.spent,
        patience: { wholeMs: 500 },
      },
    );

  async function whyNot(over?: Parameters<typeof open>[0]): Promise<string> {
    const fault = await open(over).then(
      () => undefined,
      (error) => error,
    );
    expect(fault).toBeInstanceOf(StoreUnusable);
    return fault.message;
  }

  it("finds the container that was made for it, and counts what looking cost", async () => {
    const documents = await open();
    await documents.commit(here, [aNote("a")], freshCommit());
    expect(await documents.read(here, "a")).toBeDefined();
    await documents.close();
    await documents.close();
    const [units] = charges.totals;
    expect(units?.by.get("open")).toBeGreaterThan(0);
    expect(units?.by.get("commit")).toBeGreaterThan(0);
  });

  it.each([
    ["has another partition key", "by-id", "partition key /id where /pk is needed"],
    ["keeps what should expire", "keeping", "default time to live of -1"],
    ["lets everything expire", "expiring", "default time to live of -1"],
    ["is not there", "nowhere", "no container nowhere in a database peer-circles"],
  ])("says that the container %s", async (_case, COSMOS_CONTAINER, sentence) => {
    expect(await whyNot({ COSMOS_CONTAINER })).toContain(sentence);
  });

  it("says that the database is not there", async () => {
    expect(await whyNot({ COSMOS_DATABASE: "other" })).toContain("a database other");
  });

  it.each([401, 403])("says that it is not let in (%d), whatever it asked for", async (status) => {
    for (const operations of [["metadata"], ["read"]] as const) {
      cosmos.trouble.add({ operations: [...operations], status, times: 3 });
      expect(await whyNot()).toContain("does not let Peer Circles in");
      cosmos.trouble.clear();
    }
  });

  it("says that nobody answers", async () => {
    expect(await whyNot({ COSMOS_ENDPOINT: "http://localhost:1" })).toBe(
      "The store at http://localhost:1 does not answer.",
    );
  });

  it("waits for a store that is only busy", async () => {
    cosmos.trouble.add({ operations: ["metadata"], status: 429, retryAfterMs: 10, times: 3 });
    const documents = await open();
    await documents.close();
  });
});
