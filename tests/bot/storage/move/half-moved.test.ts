import { StoreUnusable } from "../../../../bot/ports/documents.ts";
import { openCosmos } from "../../../../bot/storage/cosmos-open.ts";
import { tenantCalled } from "../../../builders/ids.ts";
import { aMove, type MoveWorld } from "./move-world.ts";

let world: MoveWorld;
beforeEach(async () => {
  world = await aMove(20);
});
afterEach(() => world.close());

const start = () =>
  openCosmos(
    {
      COSMOS_ENDPOINT: world.store.cosmos.url,
      COSMOS_DATABASE: "peer-circles",
      COSMOS_CONTAINER: "documents",
      ALLOWED_TENANTS: [tenantCalled("ours"), tenantCalled("other")],
      APP_ID: "app",
      APP_TENANT: tenantCalled("ours"),
      LOGIN_URL: "https://login.example",
      APP_SECRET: "secret",
      MANAGED_IDENTITY: undefined,
    },
    {
      nowMs: Date.now,
      log: { info: () => {}, warn: () => {} },
      spent: () => {},
      patience: { wholeMs: 2000 },
    },
  );

it("starts on a container once everything has been moved there, and not before", async () => {
  const { trouble } = world.store.cosmos;
  trouble.add({ operations: ["batch"], status: 401, skip: 8, times: 1_000_000 });
  await expect(world.move()).rejects.toThrow();
  trouble.clear();
  const fault = await start().then(
    () => undefined,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(StoreUnusable);
  expect(fault.message).toBe(
    "A move to this container has begun and not ended; finish it with npm run move-data, then start again.",
  );
  await world.move();
  await (await start()).close();
});
