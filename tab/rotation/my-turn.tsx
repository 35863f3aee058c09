import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CirclePage, TurnRequestView } from "../../shared/contract/circle-page.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { TurnRequestKind } from "../../shared/rotation/turn-request.ts";
import { heldIn } from "../ui/held-in.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { nameOf } from "../ui/names.ts";
import { useComma } from "../ui/say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { useTurnRequests } from "./queries.ts";
import { rotationRefusals } from "./refusals.ts";
import { TurnWays } from "./turn-ways.tsx";

/** What whoever's turn it is can do about it, and what they have asked others about it. */
export function MyTurn({
  page,
  takers,
}: {
  readonly page: CirclePage;
  readonly takers: readonly PersonId[];
}) {
  const say = useLaterSay();
  const { busy, trouble, ask, stop } = useMyTurn(page);
  const [choosing, setChoosing] = useState<"swap" | "give">();
  const mine = page.turnRequests.find(({ by }) => by === page.me.person);
  const choose = (kind: TurnRequestKind, to?: PersonId) => {
    setChoosing(undefined);
    ask(kind, to);
  };
  return (
    <>
      {trouble && <Sorry words={troubleWords(say, trouble, rotationRefusals)} />}
      {mine && <Waiting page={page} request={mine} busy={busy} onStop={() => stop(mine)} />}
      {choosing ? (
        <Choice
          page={page}
          kind={choosing}
          takers={takers}
          busy={busy}
          onAsk={(to) => choose(choosing, to)}
          onEnd={() => setChoosing(undefined)}
        />
      ) : (
        <TurnWays
          page={page}
          busy={busy}
          onChoose={setChoosing}
          onStandIn={() => choose("stand-in")}
        />
      )}
    </>
  );
}

/** Asks and withdraws, each with its way back. */
function useMyTurn({ circle }: CirclePage) {
  const say = useLaterSay();
  const offerUndo = useUndo();
  const { ask, withdraw } = useTurnRequests(circle);
  const send = (kind: TurnRequestKind, to?: PersonId) =>
    ask.run(
      { kind, ...(to && { to }) },
      {
        done: (request) =>
          offerUndo({
            words: say("rotation:tab.doneAsked"),
            undo: () => withdraw.run(request),
          }),
      },
    );
  return {
    busy: ask.isPending || withdraw.isPending,
    trouble: ask.error ?? withdraw.error,
    ask: send,
    stop: ({ id, kind, waits: [to] }: TurnRequestView) =>
      withdraw.run(id, {
        done: () =>
          offerUndo({
            words: say("rotation:tab.doneStopped"),
            ...((kind === "stand-in" || to) && { undo: () => send(kind, to) }),
          }),
      }),
  };
}

const askedWords = {
  swap: "rotation:tab.askedSwap",
  give: "rotation:tab.askedGive",
  "stand-in": "rotation:tab.askedStandIn",
} as const;

function Waiting({
  page,
  request: { kind, waits },
  busy,
  onStop,
}: {
  readonly page: CirclePage;
  readonly request: TurnRequestView;
  readonly busy: boolean;
  readonly onStop: () => void;
}) {
  const say = useLaterSay();
  const comma = useComma();
  const styles = useStyles();
  const names = waits.map((person) => nameOf(page.members, person)).join(comma);
  return (
    <div className={styles.buttons}>
      <Body1>
        {waits.length === 0 ? say("rotation:tab.askedNobody") : say(askedWords[kind], { names })}
      </Body1>
      <Button size="small" disabledFocusable={busy} onClick={onStop}>
        {say("rotation:tab.stop")}
      </Button>
    </div>
  );
}

/** Those it is fairest to ask come first. */
function Choice({
  page,
  kind,
  takers,
  busy,
  onAsk,
  onEnd,
}: {
  readonly page: CirclePage;
  readonly kind: "swap" | "give";
  readonly takers: readonly PersonId[];
  readonly busy: boolean;
  readonly onAsk: (to: PersonId) => void;
  readonly onEnd: () => void;
}) {
  const say = useLaterSay();
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className={styles.choice}>
      <legend>{say(`rotation:tab.${kind}Title`)}</legend>
      <Body1 as="p" className={styles.note}>
        {say(takers.length === 0 ? "rotation:tab.noTakers" : `rotation:tab.${kind}Note`)}
      </Body1>
      <div className={styles.buttons}>
        {takers.map((person, index) => (
          <Button
            key={person}
            {...(index === 0 && { ref: heldIn(first) })}
            disabledFocusable={busy}
            onClick={() => onAsk(person)}
          >
            {say("rotation:tab.askName", { name: nameOf(page.members, person) })}
          </Button>
        ))}
        <Button appearance="subtle" onClick={onEnd}>
          {say("rotation:tab.notNow")}
        </Button>
      </div>
    </fieldset>
  );
}

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    paddingTop: "8px",
  },
  choice: { margin: 0, padding: "8px 0 0", border: "none", minWidth: 0 },
  note: { margin: 0 },
});
