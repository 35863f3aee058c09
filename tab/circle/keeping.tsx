import { Body1, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useCircleChange } from "../api/circle-page.ts";
import { useTime } from "../time/time-context.ts";
import { useKeepingSay } from "../ui/keeping-say.ts";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { charterRefusals } from "./charter-refusals.ts";

/** Whether the circle keeps what its people say: what that means, since when, and the switch that any member has. */
export function Keeping({ page }: { readonly page: CirclePage }) {
  const say = useKeepingSay();
  const sayTrouble = useSay();
  const styles = useStyles();
  const { unkept } = page;
  const keep = useKeep(page);
  return (
    <Section title={say("keeping:title")}>
      {unkept && <Since page={page} unkept={unkept} />}
      {page.me.standing === "joined" && (
        <>
          <Switch
            className={styles.switch}
            checked={unkept !== undefined}
            label={say("keeping:switch")}
            onChange={(_, { checked }) => keep.run(!checked)}
          />
          <Caption1 className={styles.quiet}>{say("keeping:switchHint")}</Caption1>
        </>
      )}
      {keep.error && <Sorry words={troubleWords(sayTrouble, keep.error, charterRefusals)} />}
      {unkept && (
        <>
          <Body1>{say("keeping:notKept")}</Body1>
          <Body1>{say("keeping:kept")}</Body1>
          <Body1>{say("keeping:own")}</Body1>
          <Body1>{say("keeping:outside")}</Body1>
        </>
      )}
    </Section>
  );
}

function Since({
  page,
  unkept: { since, by, goesAt, gone },
}: {
  readonly page: CirclePage;
  readonly unkept: NonNullable<CirclePage["unkept"]>;
}) {
  const say = useKeepingSay();
  const time = useTime();
  const styles = useStyles();
  return (
    <>
      <Notice accent>{say("keeping:health")}</Notice>
      <Body1>{say(gone ? "keeping:gone" : "keeping:goes", { when: time.brief(goesAt) })}</Body1>
      <Caption1 className={styles.quiet}>
        {say("keeping:since", { when: time.day(since), name: nameOf(page.members, by) })}
      </Caption1>
    </>
  );
}

/** Switches it, and offers to switch it back. */
function useKeep({ circle }: CirclePage) {
  const say = useKeepingSay();
  const offer = useUndo();
  const keep = useCircleChange(circle, (call, kept: boolean) =>
    call.charter.keep({ ...circle, kept }),
  );
  return {
    error: keep.error,
    run: (kept: boolean) =>
      keep.run(kept, {
        done: () =>
          offer({ words: say(kept ? "keeping:off" : "keeping:on"), undo: () => keep.run(!kept) }),
      }),
  };
}

const useStyles = makeStyles({
  switch: { minWidth: 0, "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});
