import { Button, Checkbox, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarDate, Instant } from "../../shared/time/instant.ts";
import { useTime } from "../time/time-context.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";
import type { Draft } from "./queries.ts";

/** One small thing, and by when; with the question whether it is small enough. What is typed stays until it is saved or given up. */
export function PromiseForm({
  start = { text: "", shared: false },
  nextStartsAt,
  busy,
  onSave,
  onCancel,
}: {
  /** Of one that is being changed; whether it is shared is not asked again. */
  readonly start?: Draft;
  readonly nextStartsAt?: Instant | undefined;
  readonly busy: boolean;
  readonly onSave: (draft: Draft) => void;
  readonly onCancel?: () => void;
}) {
  const say = useSay();
  const sayOwn = usePromiseSay();
  const styles = useStyles();
  const fits = useFits(nextStartsAt);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = draft.text.trim() === "";
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <form
      noValidate
      aria-label={sayOwn("commitment:now.title")}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!empty) onSave(draft);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel?.();
      }}
    >
      <Field
        label={sayOwn("commitment:now.label")}
        hint={sayOwn("commitment:now.hint")}
        required
        {...(tried && empty && { validationMessage: sayOwn("commitment:now.noText") })}
      >
        <Textarea
          rows={2}
          maxLength={280}
          value={draft.text}
          onChange={(_, { value }) => put({ text: value })}
        />
      </Field>
      <Field label={sayOwn("commitment:now.by")} {...(!empty && { hint: fits(draft.by) })}>
        <Input
          type="date"
          value={draft.by ?? ""}
          onChange={(_, { value }) => put({ by: value ? (value as CalendarDate) : undefined })}
        />
      </Field>
      {!onCancel && (
        <Checkbox
          checked={draft.shared}
          label={sayOwn("commitment:now.share")}
          onChange={(_, { checked }) => put({ shared: checked === true })}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {onCancel ? say("app:tab.save") : sayOwn("commitment:now.keep")}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say("app:tab.cancel")}</Button>}
      </div>
    </form>
  );
}

/** Asks whether it is small enough for its date, else for the next session. */
function useFits(nextStartsAt: Instant | undefined) {
  const say = usePromiseSay();
  const time = useTime();
  return (by: CalendarDate | undefined) => {
    const day = by ? time.date(by) : nextStartsAt && time.day(nextStartsAt);
    return day ? say("commitment:now.fits", { day }) : say("commitment:now.fitsNext");
  };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
