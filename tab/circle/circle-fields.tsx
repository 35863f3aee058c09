import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { circleSize } from "../../shared/circle/circle.ts";
import { kitsKeepingNothing } from "../../shared/circle/kit-name.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";
import type { LaterKey } from "../../shared/words/key.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { type CircleDraft, type DraftMistake, mistakesIn } from "./circle-draft.ts";
import { KeepNothingField } from "./keep-nothing-field.tsx";
import { KitField } from "./kit-field.tsx";
import { RhythmField } from "./rhythm-field.tsx";
import type { Roster } from "./roster.ts";
import { SeasonField } from "./season-field.tsx";

type FieldName = "name" | "purpose" | "people" | "lookFrom";

const mistakeOf: Readonly<
  Record<DraftMistake, { readonly field: FieldName; readonly words: LaterKey }>
> = {
  "no-name": { field: "name", words: "making:noName" },
  "no-purpose": { field: "purpose", words: "making:noPurpose" },
  "too-few": { field: "people", words: "circle:tab.tooFew" },
  "too-many": { field: "people", words: "circle:tab.tooMany" },
  "no-date": { field: "lookFrom", words: "making:noDate" },
};

/** Name, purpose, people, rhythm and first weeks. A field that was visited says what it still lacks. */
export function CircleFields({
  draft,
  roster,
  onChange,
  picture,
}: {
  readonly draft: CircleDraft;
  readonly roster: Roster;
  readonly onChange: (draft: CircleDraft) => void;
  readonly picture: ReactNode;
}) {
  const say = useLaterSay();
  const styles = useStyles();
  const [visited, setVisited] = useState<readonly FieldName[]>([]);
  const visit = (field: FieldName) => setVisited((before) => [...new Set([...before, field])]);
  const put = (change: Partial<CircleDraft>) => onChange({ ...draft, ...change });
  const mistake = (field: FieldName) => {
    const found = mistakesIn(draft).find((each) => mistakeOf[each].field === field);
    return found && visited.includes(field)
      ? { validationMessage: say(mistakeOf[found].words) }
      : {};
  };
  return (
    <div className={styles.fields}>
      <Field label={say("making:name")} required {...mistake("name")}>
        <Input
          value={draft.name}
          maxLength={60}
          onBlur={() => visit("name")}
          onChange={(_, { value }) => put({ name: value })}
        />
      </Field>
      <KitField
        kit={draft.kit}
        purpose={draft.purpose}
        onChange={(chosen) =>
          put({ ...chosen, unkept: kitsKeepingNothing.includes(chosen.kit) || undefined })
        }
      />
      {kitsKeepingNothing.includes(draft.kit) && (
        <KeepNothingField
          checked={draft.unkept === true}
          onChange={(unkept) => put({ unkept: unkept || undefined })}
        />
      )}
      <Field
        label={say("making:purpose")}
        hint={say("making:purposeHint")}
        required
        {...mistake("purpose")}
      >
        <Input
          value={draft.purpose}
          maxLength={200}
          onBlur={() => visit("purpose")}
          onChange={(_, { value }) => put({ purpose: value })}
        />
      </Field>
      <People
        draft={draft}
        roster={roster}
        mistake={mistake("people").validationMessage}
        onChange={(people) => {
          visit("people");
          put({ people });
        }}
      />
      {picture}
      <RhythmField rhythm={draft.rhythm} onChange={(rhythm) => put({ rhythm })} />
      <Field
        label={say("making:lookFrom")}
        hint={say("making:lookFromHint")}
        className={styles.date}
        {...mistake("lookFrom")}
      >
        <Input
          type="date"
          value={draft.lookFrom}
          onBlur={() => visit("lookFrom")}
          onChange={(_, { value }) => put({ lookFrom: value as CalendarDate | "" })}
        />
      </Field>
      <SeasonField weeks={draft.weeks} onChange={(weeks) => put({ weeks })} />
    </div>
  );
}

function People({
  draft,
  roster,
  mistake,
  onChange,
}: {
  readonly draft: CircleDraft;
  readonly roster: Roster;
  readonly mistake: string | undefined;
  readonly onChange: (people: readonly PersonId[]) => void;
}) {
  const say = useLaterSay();
  const styles = useStyles();
  const others = roster.people.filter(({ person }) => person !== roster.you);
  const count = draft.people.length + 1;
  if (others.length + 1 < circleSize.least) {
    return <Field label={say("making:people")} validationMessage={say("making:tooSmallPlace")} />;
  }
  return (
    <Field
      label={say("making:people")}
      hint={say("making:peopleHint", { count })}
      {...(mistake !== undefined && { validationMessage: mistake })}
    >
      <fieldset className={styles.people}>
        {others.map(({ person, name, guest }) => (
          <Checkbox
            key={person}
            // Or the Field gives all of them its own id and name, and every label ticks the first box.
            id={`invite-${person}`}
            aria-labelledby={`name-${person}`}
            checked={draft.people.includes(person)}
            label={{
              id: `name-${person}`,
              children: guest ? say("making:guest", { name }) : name,
            }}
            onChange={(_, { checked }) =>
              onChange(
                checked === true
                  ? [...draft.people, person]
                  : draft.people.filter((each) => each !== person),
              )
            }
          />
        ))}
      </fieldset>
    </Field>
  );
}

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    minWidth: 0,
    // No field is wider than there is room, whatever its input would like.
    "& > .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  people: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(180px, 1fr))",
    maxHeight: "240px",
    overflowY: "auto",
    margin: 0,
    padding: 0,
    border: "none",
  },
  date: { maxWidth: "200px" },
});
