import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarDate, Instant } from "../../shared/time/instant.ts";
import { useTime } from "../time/time-context.ts";
import { DraftForm } from "../ui/draft-form.tsx";
import { NothingKept } from "../ui/nothing-kept.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { WordsField } from "../ui/words-field.tsx";
import type { Draft } from "./queries.ts";

/** One small thing, and by when; with the question whether it is small enough. What is typed stays until it is saved or given up. */
export function PromiseForm({
  start = { text: "", shared: false },
  nextStartsAt,
  unkept = false,
  busy,
  onSave,
  onCancel,
}: {
  /** Of one that is being changed; whether it is shared is not asked again. */
  readonly start?: Draft;
  readonly nextStartsAt?: Instant | undefined;
  /** The circle keeps nothing: there is no sharing. */
  readonly unkept?: boolean | undefined;
  readonly busy: boolean;
  readonly onSave: (draft: Draft) => void;
  readonly onCancel?: () => void;
}) {
  const sayOwn = usePromiseSay();
  const fits = useFits(nextStartsAt);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = draft.text.trim() === "";
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <DraftForm
      label={sayOwn("commitment:now.title")}
      busy={busy}
      submit={onCancel ? undefined : sayOwn("commitment:now.keep")}
      onSubmit={() => {
        setTried(true);
        if (!empty) onSave(draft);
      }}
      onCancel={onCancel}
    >
      <WordsField
        label={sayOwn("commitment:now.label")}
        hint={sayOwn("commitment:now.hint")}
        required
        mistake={tried && empty && sayOwn("commitment:now.noText")}
        forOthers={draft.shared}
        value={draft.text}
        onChange={(text) => put({ text })}
      />
      <Field label={sayOwn("commitment:now.by")} {...(!empty && { hint: fits(draft.by) })}>
        <Input
          type="date"
          value={draft.by ?? ""}
          onChange={(_, { value }) => put({ by: value ? (value as CalendarDate) : undefined })}
        />
      </Field>
      {!onCancel && unkept && <NothingKept what="promises" />}
      {!onCancel && !unkept && (
        <Checkbox
          checked={draft.shared}
          label={sayOwn("commitment:now.share")}
          onChange={(_, { checked }) => put({ shared: checked === true })}
        />
      )}
    </DraftForm>
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
