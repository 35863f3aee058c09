import type { ResourceView } from "../../shared/contract/circle-page.ts";
import { hostOf } from "../../shared/shelf/host-of.ts";
import type { Basis } from "../../shared/shelf/resource.ts";
import { isWebLink, withScheme } from "../ui/web-link.ts";

/** Something to share, as it is typed. */
export interface ResourceDraft {
  readonly title: string;
  readonly link: string;
  readonly why: string;
  readonly basis: Basis | "";
  readonly topic: string;
}

export const freshResource: ResourceDraft = { title: "", link: "", why: "", basis: "", topic: "" };

export function draftOf(resource: ResourceView): ResourceDraft {
  const { title, link = "", why, basis = "", topic = "" } = resource;
  return { title, link, why, basis, topic };
}

/** `onlyLinks`: it must have one. */
export function mistakeIn(
  draft: ResourceDraft,
  onlyLinks = false,
): "no-title" | "bad-link" | "not-plain" | undefined {
  if (!draft.title.trim()) return "no-title";
  if ((onlyLinks || draft.link.trim()) && !isWebLink(draft.link)) return "bad-link";
  if (draft.link.trim() && hostOf(withScheme(draft.link)) === undefined) return "not-plain";
  return undefined;
}

/** What is sent: nothing for what was left empty. */
export function asSent({ title, link, why, basis, topic }: ResourceDraft) {
  return {
    title: title.trim(),
    why: why.trim(),
    ...(link.trim() && { link: withScheme(link) }),
    ...(basis && { basis }),
    ...(topic.trim() && { topic: topic.trim() }),
  };
}
