import { Link } from "@fluentui/react-components";
import type { AskView, CirclePage } from "../../shared/contract/circle-page.ts";
import { fitsAsk } from "../../shared/shelf/fits-ask.ts";
import { useSay } from "../ui/say.ts";

/** The way to what is on the shelf for an ask, where there is something. */
export function FromShelf({
  page,
  ask: { ask, text },
}: {
  readonly page: CirclePage;
  readonly ask: AskView;
}) {
  const say = useSay();
  const { attached, sameTopic } = fitsAsk(page.shelf, { id: ask, text });
  const count = attached.length + sameTopic.length;
  if (count === 0) return undefined;
  return (
    <Link href={`#/shelf/for/${ask}`} inline style={{ fontSize: "inherit" }}>
      {say("shelf:tab.fits", { count })}
    </Link>
  );
}
