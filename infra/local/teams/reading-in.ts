import type { Request } from "express";
import { languageOf } from "../../../shared/kernel/language.ts";
import type { Person } from "../organisation/people.ts";

/** Someone with the language that the host page has them read in for now: a header that it sends with every request. */
export function readingIn(person: Person, { headers }: Pick<Request, "headers">): Person {
  const chosen = headers["x-reads"];
  return typeof chosen === "string" ? { ...person, language: languageOf(chosen) } : person;
}
