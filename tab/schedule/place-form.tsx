import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import type { Place } from "../../shared/schedule/place.ts";
import { DraftForm } from "../ui/draft-form.tsx";
import { heldIn } from "../ui/held-in.ts";
import { OwnTrouble } from "../ui/own-trouble.tsx";
import { usePlaceSay } from "../ui/place-say.ts";
import { useUndo } from "../ui/undo.tsx";
import { useChoosePlace } from "./queries.ts";
import { scheduleRefusals } from "./refusals.ts";

const inTeams: Place = { kind: "teams" };
const own = { "has-begun": "place:tab.hasBegun" } as const;
const kinds = [
  ["teams", "place:tab.kindTeams"],
  ["room", "place:tab.kindRoom"],
  ["hybrid", "place:tab.kindHybrid"],
] as const;

/** Says where one session is, or from now on every one. */
export function PlaceForm({
  page,
  session,
  onDone,
}: {
  readonly page: CirclePage;
  readonly session: SessionView;
  readonly onDone: () => void;
}) {
  const say = usePlaceSay();
  const offerUndo = useUndo();
  const { place: before = inTeams } = session;
  const { place: usualBefore = inTeams } = page;
  const [kind, setKind] = useState(before.kind);
  const [room, setRoom] = useState(before.kind === "teams" ? "" : before.room);
  const [usual, setUsual] = useState(false);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const choose = useChoosePlace(page.circle, session.session);

  const undo = () => {
    if (!usual) return choose.run({ place: before, usual: false });
    // Where it had a place of its own, it has that again; the same place as usual is none.
    const back = () => choose.run({ place: before, usual: false });
    choose.run({ place: usualBefore, usual: true }, { done: back });
  };
  const submit = () => {
    const named = room.trim();
    if (kind !== "teams" && named === "") {
      setTried(true);
      field.current?.focus();
      return;
    }
    const place = kind === "teams" ? inTeams : { kind, room: named };
    choose.run(
      { place, usual },
      {
        done: () => {
          onDone();
          offerUndo({ words: say("place:tab.changed"), undo });
        },
      },
    );
  };
  return (
    <DraftForm
      label={say("place:tab.where")}
      busy={choose.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <OwnTrouble of={[choose]} sayOwn={say} own={own} known={scheduleRefusals} />
      <Field label={say("place:tab.where")}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => setKind(kinds.find(([each]) => each === value)?.[0] ?? kind)}
        >
          {kinds.map(([each, words]) => (
            <Radio key={each} value={each} label={say(words)} />
          ))}
        </RadioGroup>
      </Field>
      {kind !== "teams" && (
        <Field
          label={say("place:tab.room")}
          required
          hint={say("place:tab.roomHint")}
          {...(tried && room.trim() === "" && { validationMessage: say("place:tab.roomNeeded") })}
        >
          <Input
            ref={heldIn(field)}
            value={room}
            maxLength={120}
            onChange={(_, { value }) => setRoom(value)}
          />
        </Field>
      )}
      <Checkbox
        checked={usual}
        onChange={(_, { checked }) => setUsual(checked === true)}
        label={say("place:tab.usual")}
      />
    </DraftForm>
  );
}
