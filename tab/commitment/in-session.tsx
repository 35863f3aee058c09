import { Link } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { OneSmallThing } from "./one-small-thing.tsx";
import { usePromises } from "./queries.ts";

/**
 * What a session under way asks of each one on their own device: at the check-in the way to what they had promised, without
 * its words, because screens are shared; in its last part the one small thing until the next.
 */
export function PromisesInSession({ page }: { readonly page: CirclePage }) {
  const { running, me, circle } = page;
  const kind = running?.segments[running.segment]?.kind;
  if (me.standing !== "joined") return undefined;
  if (kind === "check-in") return <Question page={page} />;
  return kind === "promises" ? <OneSmallThing address={circle} /> : undefined;
}

function Question({ page }: { readonly page: CirclePage }) {
  const say = usePromiseSay();
  const { data } = usePromises(page.circle);
  if (!data || data.mine.comesBack.length === 0) return undefined;
  return <Link href="#/promises">{say("commitment:back.question")}</Link>;
}
