import { answersSearch } from "../reflection/search-entries.ts";
import type { Resource } from "./resource.ts";

type Found = Pick<Resource, "title" | "why" | "topic" | "quote">;

/** What stands under a topic, if one is named, and has every word of the search in its title, topic, words or why. */
export function findOnShelf<R extends Found>(
  resources: readonly R[],
  { search = "", topic }: { readonly search?: string; readonly topic?: string | undefined },
): readonly R[] {
  return resources.filter(
    (each) =>
      (topic === undefined || each.topic === topic) &&
      answersSearch([each.title, each.why, each.topic ?? "", each.quote?.text ?? ""], search),
  );
}
