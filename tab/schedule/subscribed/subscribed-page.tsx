import { Body1, Button, makeStyles } from "@fluentui/react-components";
import type { Instant } from "../../../shared/time/instant.ts";
import { useTime } from "../../time/time-context.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useReachSay } from "../../ui/reach-say.ts";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { AddressShown } from "./address-shown.tsx";
import { useCalendarAddress, useMakeAddress, useSwitchAddress } from "./queries.ts";

const refusals = { "changed-on-another-device": "reach:address.changedElsewhere" } as const;

/** The address of one's own at which any calendar finds the sessions. */
export function SubscribedPage() {
  const say = useReachSay();
  const { data, error, isPending, refetch } = useCalendarAddress();
  return (
    <PageFrame
      title={say("reach:address.title")}
      intro={say("reach:address.intro")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(say, error)} onRetry={() => refetch()} />}
      {data && <Address {...data} />}
    </PageFrame>
  );
}

function Address({
  edition,
  since,
}: {
  readonly edition: number;
  readonly since?: string | undefined;
}) {
  const say = useReachSay();
  const time = useTime();
  const styles = useStyles();
  const make = useMakeAddress();
  const turn = useSwitchAddress();
  const busy = make.isPending || turn.isPending;
  const trouble = make.error ?? turn.error;
  const shown = make.data?.edition === edition ? make.data.address : undefined;
  const renew = () => make.mutate(edition);
  if (since === undefined) {
    return (
      <>
        <div>
          <Button appearance="primary" disabled={busy} onClick={renew}>
            {say("reach:address.make")}
          </Button>
        </div>
        {turn.data?.kept === false && <Sorry words={say("reach:address.tooLate")} />}
        {trouble && <Sorry words={troubleWords(say, trouble, refusals)} />}
      </>
    );
  }
  return (
    <>
      {shown === undefined ? (
        <Body1>{say("reach:address.has", { when: time.fullDay(since as Instant) })}</Body1>
      ) : (
        <AddressShown key={shown} address={shown} />
      )}
      <div className={styles.buttons}>
        <ConfirmButton
          label={say("reach:address.renew")}
          question={say("reach:address.renewAsk")}
          yes={say("reach:address.renewYes")}
          no={say("reach:address.renewNo")}
          busy={busy}
          onConfirm={renew}
        />
        <End busy={busy} onEnd={turn.mutate} />
      </div>
      {trouble && <Sorry words={troubleWords(say, trouble, refusals)} />}
      <HowTo />
    </>
  );
}

function End({
  busy,
  onEnd,
}: {
  readonly busy: boolean;
  readonly onEnd: ReturnType<typeof useSwitchAddress>["mutate"];
}) {
  const say = useReachSay();
  const offerUndo = useUndo();
  const end = () => {
    const home = pageTitle();
    const undo = () => onEnd("on");
    const onSuccess = () => offerUndo({ words: say("reach:address.ended"), undo, home });
    onEnd("off", { onSuccess });
  };
  return (
    <Button disabled={busy} onClick={end}>
      {say("reach:address.end")}
    </Button>
  );
}

function HowTo() {
  const say = useReachSay();
  const styles = useStyles();
  return (
    <Section title={say("reach:address.how.title")}>
      <ul className={styles.list}>
        {(["outlook", "google", "apple"] as const).map((where) => (
          <li key={where}>
            <Body1>{say(`reach:address.how.${where}`)}</Body1>
          </li>
        ))}
      </ul>
      <Body1>{say("reach:address.how.slow")}</Body1>
    </Section>
  );
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    paddingInlineStart: "20px",
  },
});
