import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Introduction, PreferredHours } from "../../shared/circle/member.ts";
import { weekdayNames } from "../time/weekday-names.ts";
import { NothingKept } from "../ui/nothing-kept.tsx";
import { useVoice } from "../ui/say.ts";
import { WordsField } from "../ui/words-field.tsx";

const everyday: PreferredHours = { weekdays: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

/** What a member says of themselves. The hours start from their calendar's. */
export function JoinForm({
  start,
  send,
  silent = false,
  busy,
  onJoin,
}: {
  readonly start: Introduction;
  /** What the button says. */
  readonly send: string;
  /** The circle keeps nothing: nobody's words stand with their name. */
  readonly silent?: boolean;
  readonly busy: boolean;
  readonly onJoin: (introduction: Introduction) => void;
}) {
  const { say } = useVoice();
  const styles = useStyles();
  const [offer, setOffer] = useState(start.offer);
  const [wish, setWish] = useState(start.wish);
  const [hours, setHours] = useState(start.hours ?? everyday);
  const usable = hours.weekdays.length > 0 && hours.from < hours.until;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) onJoin({ offer, wish, hours });
      }}
    >
      {silent ? (
        <NothingKept what="introductions" />
      ) : (
        <>
          <WordsField
            label={say("circle:tab.introduce.offer")}
            hint={say("circle:tab.introduce.offerHint")}
            most={200}
            value={offer}
            onChange={setOffer}
          />
          <WordsField
            label={say("circle:tab.introduce.wish")}
            hint={say("circle:tab.introduce.wishHint")}
            most={200}
            value={wish}
            onChange={setWish}
          />
        </>
      )}
      <Hours hours={hours} usable={usable} onChange={setHours} />
      <div>
        <Button appearance="primary" size="large" type="submit" disabledFocusable={busy}>
          {send}
        </Button>
      </div>
    </form>
  );
}

function Hours({
  hours,
  usable,
  onChange,
}: {
  readonly hours: PreferredHours;
  readonly usable: boolean;
  readonly onChange: (hours: PreferredHours) => void;
}) {
  const { say, locale } = useVoice();
  const styles = useStyles();
  const toggle = (day: number, on: boolean) =>
    onChange({
      ...hours,
      weekdays: on
        ? [...hours.weekdays, day].toSorted((a, b) => a - b)
        : hours.weekdays.filter((each) => each !== day),
    });
  return (
    <>
      <Field
        label={say("circle:tab.introduce.days")}
        {...(!usable && { validationMessage: say("circle:tab.introduce.noHours") })}
      >
        <fieldset className={styles.days}>
          {weekdayNames(locale).map((name, index) => (
            <Checkbox
              key={name}
              // Or the Field gives all of them its own id and name, and every label ticks the first box.
              id={`day-${index + 1}`}
              aria-labelledby={`day-name-${index + 1}`}
              label={{ id: `day-name-${index + 1}`, children: name }}
              checked={hours.weekdays.includes(index + 1)}
              onChange={(_, { checked }) => toggle(index + 1, checked === true)}
            />
          ))}
        </fieldset>
      </Field>
      <div className={styles.times}>
        <Field label={say("circle:tab.introduce.from")}>
          <Input
            type="time"
            value={hours.from}
            onChange={(_, { value }) => onChange({ ...hours, from: value })}
          />
        </Field>
        <Field label={say("circle:tab.introduce.until")}>
          <Input
            type="time"
            value={hours.until}
            onChange={(_, { value }) => onChange({ ...hours, until: value })}
          />
        </Field>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  days: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
  times: { display: "flex", flexWrap: "wrap", gap: "16px" },
});
