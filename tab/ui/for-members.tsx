import type { ReactNode } from "react";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { Notice } from "./notice.tsx";
import { useSay } from "./say.ts";

/** What members can change. Others read that they could join first. */
export function ForMembers({
  page,
  children,
}: {
  readonly page: Pick<CirclePage, "me">;
  readonly children: ReactNode;
}) {
  const say = useSay();
  if (page.me.standing === "joined") return children;
  return <Notice>{say("circle:tab.settings.joinFirst")}</Notice>;
}
