import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import { heldIn } from "../ui/held-in.ts";
import { nameOf } from "../ui/names.ts";
import { usePlaceSay } from "../ui/place-say.ts";
import { useSay } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { PlaceForm } from "./place-form.tsx";
import { useWatchChat } from "./queries.ts";
import { scheduleRefusals } from "./refusals.ts";

interface Props {
  readonly page: CirclePage;
  readonly session: SessionView;
}

/** Where a session is, what people should know about the way there, and the form that changes it. */
export function PlaceOfSession({ page, session }: Props) {
  const say = usePlaceSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { place } = session;
  const mayChange = page.me.standing === "joined" && session.state === "planned";
  const noLink =
    session.booking === "booked" && session.joinUrl === undefined && place?.kind !== "room";
  return (
    <div className={styles.all}>
      {place && place.kind !== "teams" && (
        <Body1 as="p" className={styles.line}>
          {say(`place:card.${place.kind}Named`, { room: place.room })}
        </Body1>
      )}
      {place?.kind === "hybrid" && <WhoWatches page={page} session={session} />}
      {noLink && (
        <Caption1 as="p" className={styles.quiet}>
          {say("place:tab.noLink")}
        </Caption1>
      )}
      {session.lingers && (
        <Caption1 as="p" className={styles.quiet}>
          {say("place:tab.earlier")}
        </Caption1>
      )}
      {mayChange && (
        <div>
          <Button
            ref={heldIn(button)}
            appearance="subtle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say(place ? "place:tab.change" : "place:tab.choose")}
          </Button>
        </div>
      )}
      {mayChange && open && (
        <PlaceForm
          page={page}
          session={session}
          onDone={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Somebody in the room watches the chat, so that those in Teams are heard. */
function WhoWatches({ page, session }: Props) {
  const say = usePlaceSay();
  const sayTrouble = useSay();
  const styles = useStyles();
  const watch = useWatchChat(page.circle, session.session);
  const { watchesChat } = session;
  const { person, standing } = page.me;
  const mine = watchesChat === person;
  const may = standing === "joined" && (mine || watchesChat === undefined);
  return (
    <>
      <Caption1 as="p" className={styles.quiet} role="status">
        {mine
          ? say("place:tab.youWatch")
          : watchesChat
            ? say("place:card.watches", { name: nameOf(page.members, watchesChat) })
            : say("place:card.nobodyWatches")}
      </Caption1>
      {watch.error && <Sorry words={troubleWords(sayTrouble, watch.error, scheduleRefusals)} />}
      {may && !session.away.includes(person) && (
        <div>
          <Button disabledFocusable={watch.isPending} onClick={() => watch.run(!mine)}>
            {say(mine ? "place:tab.watchNot" : "place:tab.watch")}
          </Button>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});
