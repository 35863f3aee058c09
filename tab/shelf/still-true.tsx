import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ResourceView } from "../../shared/contract/circle-page.ts";
import { pageTitle } from "../ui/page-title.ts";
import { useSay } from "../ui/say.ts";
import { useSharingSay } from "../ui/sharing-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useJudge } from "./queries.ts";
import { shelfRefusals } from "./refusals.ts";

/** What has been on the shelf for half a year, and whether it is still true: for any member to answer. */
export function StillTrue({
  address,
  item,
  onEdit,
}: {
  readonly address: CircleAddress;
  readonly item: ResourceView;
  readonly onEdit: () => void;
}) {
  const say = useSay();
  const saySharing = useSharingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const judge = useJudge(address);
  const { resource } = item;
  const answer = (verdict: "still" | "was") => {
    const home = pageTitle();
    const words = saySharing(verdict === "still" ? "sharing:still.thanks" : "sharing:still.away");
    const undo = () => judge.run({ resource, verdict: "open" });
    judge.run({ resource, verdict }, { done: () => offerUndo({ words, undo, home }) });
  };
  return (
    <fieldset
      className={styles.asked}
      aria-label={`${saySharing("sharing:still.question")} ${item.title}`}
    >
      <Caption1>
        {saySharing("sharing:still.aged")} {saySharing("sharing:still.question")}
      </Caption1>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={judge.isPending} onClick={() => answer("still")}>
          {saySharing("sharing:still.yes")}
        </Button>
        <Button size="small" disabledFocusable={judge.isPending} onClick={() => answer("was")}>
          {saySharing("sharing:still.no")}
        </Button>
        <Button size="small" onClick={onEdit}>
          {saySharing("sharing:still.changed")}
        </Button>
      </div>
      {judge.error && <Sorry words={troubleWords(say, judge.error, shelfRefusals)} />}
    </fieldset>
  );
}

const useStyles = makeStyles({
  asked: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
