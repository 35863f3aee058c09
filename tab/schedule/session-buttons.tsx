import { Button, makeStyles } from "@fluentui/react-components";
import { VideoRegular } from "@fluentui/react-icons/svg/video";
import { Suspense } from "react";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { useHost } from "../teams/host-context.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { Later } from "../ui/later.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useSessionChanges } from "./queries.ts";
import { scheduleRefusals } from "./refusals.ts";
import type { Stage } from "./stage.ts";

const MoveLink = lazyPart(async () => (await import("./move/move-link.tsx")).MoveLink);
const BusyWeek = lazyPart(async () => (await import("./busy-week.tsx")).BusyWeek);

/** Join, start, can't come, close: what a member may do about a booked session now. */
export function SessionButtons({
  page,
  session,
  stage,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
  readonly stage: Stage;
}) {
  const say = useSay();
  const styles = useStyles();
  const { come, start, close, cancel, attend } = useSessionChanges(page.circle, session.session);
  const { person } = page.me;
  const away = session.away.includes(person);
  const live = stage === "live" || stage === "late";
  const trouble = [come, start, close, cancel, attend].find(({ error }) => error)?.error;
  return (
    <>
      {trouble && <Sorry words={troubleWords(say, trouble, scheduleRefusals)} />}
      <div className={styles.buttons}>
        {session.joinUrl && session.place?.kind !== "room" && (
          <JoinButton link={session.joinUrl} first={stage !== "ahead"} />
        )}
        {stage === "soon" && (session.facilitator ?? person) === person && (
          <Button disabledFocusable={start.isPending} onClick={() => start.run(undefined)}>
            {say("schedule:tab.start")}
          </Button>
        )}
        {!live && (
          <Button disabledFocusable={come.isPending} onClick={() => come.run(away)}>
            {say(away ? "schedule:tab.canCome" : "schedule:tab.cannotCome")}
          </Button>
        )}
        {session.state === "planned" && (
          <Later>
            <Suspense>
              <MoveLink session={session} />
              <BusyWeek page={page} session={session} />
            </Suspense>
          </Later>
        )}
        {live && (
          <Presence
            present={session.present.includes(person)}
            busy={attend.isPending}
            onChange={attend.run}
          />
        )}
        {live ? (
          <ConfirmButton
            label={say("schedule:tab.close")}
            question={say("schedule:tab.closeQuestion")}
            yes={say("schedule:tab.close")}
            no={say("schedule:tab.notYet")}
            busy={close.isPending}
            onConfirm={() => close.run(undefined)}
          />
        ) : (
          <ConfirmButton
            appearance="subtle"
            label={say("schedule:tab.cancel")}
            question={say("schedule:tab.cancelQuestion")}
            yes={say("schedule:tab.cancelYes")}
            no={say("schedule:tab.cancelNo")}
            busy={cancel.isPending}
            onConfirm={() => cancel.run(undefined)}
          />
        )}
      </div>
    </>
  );
}

/** The way into the meeting; beside the meeting itself one is there already. */
function JoinButton({ link, first }: { readonly link: string; readonly first: boolean }) {
  const say = useSay();
  const host = useHost();
  if (host.setting.frame === "panel") return undefined;
  return (
    <LinkButton
      href={link}
      icon={<VideoRegular />}
      appearance={first ? "primary" : "secondary"}
      onClick={(event) => {
        event.preventDefault();
        // A host that cannot open it leaves the browser to.
        host.open(link).catch(() => window.open(link, "_blank", "noopener"));
      }}
    >
      {say("schedule:tab.join")}
    </LinkButton>
  );
}

/** I was there, and taking it back. */
export function Presence({
  present,
  busy,
  onChange,
}: {
  readonly present: boolean;
  readonly busy: boolean;
  readonly onChange: (present: boolean) => void;
}) {
  const say = useSay();
  return (
    <Button aria-pressed={present} disabledFocusable={busy} onClick={() => onChange(!present)}>
      {say(present ? "schedule:tab.wasThereDone" : "schedule:tab.wasThere")}
    </Button>
  );
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});
