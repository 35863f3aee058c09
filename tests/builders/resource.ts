import type { Resource } from "../../shared/shelf/resource.ts";
import { instant } from "../../shared/time/instant.ts";
import { personCalled, resourceCalled } from "./ids.ts";

/** Ada's book on the shelf, which she has read. */
export const aResource = (over: Partial<Resource> = {}): Resource => ({
  id: resourceCalled("first"),
  by: personCalled("ada"),
  title: "The Coaching Habit",
  link: "https://books.example/coaching-habit",
  why: "Seven questions that made my one-to-ones shorter and better",
  basis: "read",
  order: 1,
  edition: 1,
  editedBy: personCalled("ada"),
  addedAt: instant("2026-11-20T09:00:00Z"),
  ...over,
});
