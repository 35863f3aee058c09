import { changesContract } from "./documents-changes.ts";
import { commitsContract } from "./documents-commits.ts";
import { expiryContract } from "./documents-expiry.ts";
import { jobsContract } from "./documents-jobs.ts";
import { kindsContract } from "./documents-kinds.ts";
import { limitsContract } from "./documents-limits.ts";
import { modelContract } from "./documents-model.ts";
import { queriesContract } from "./documents-queries.ts";
import { repeatsContract } from "./documents-repeats.ts";
import { writersContract } from "./documents-writers.ts";
import {
  aNote,
  freshCommit,
  type Given,
  neighbours,
  type StoreUnderTest,
} from "./store-under-test.ts";

/** What every driver of the documents port keeps to. Each test gets a fresh store. */
export function documentsContract(open: () => Promise<StoreUnderTest>): void {
  let given: Given;
  beforeEach(async () => {
    const store = await open();
    given = { store, documents: await store.connect() };
    for (const neighbour of neighbours)
      await given.documents.commit(neighbour, neighbourly, freshCommit());
  });
  afterEach(() => given.store.close());

  describe("queries", () => queriesContract(() => given));
  describe("commits", () => commitsContract(() => given));
  describe("limits", () => limitsContract(() => given));
  describe("a lost answer", () => repeatsContract(() => given));
  describe("jobs", () => jobsContract(() => given));
  describe("changes", () => changesContract(() => given));
  describe("what expires", () => expiryContract(() => given));
  describe("kinds", () => kindsContract(() => given));
  describe("many writers", () => modelContract(() => given));
  describe("several writers", () => writersContract(() => given));
}

/** The ids that the tests use, in other hands. */
const neighbourly = ["a", "b", "c", "counter", "job"].map((id) =>
  aNote(id, { body: { text: "a neighbour's" } }),
);
