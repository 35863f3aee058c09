import { Caption1, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Basis } from "../../shared/shelf/resource.ts";
import { DraftForm } from "../ui/draft-form.tsx";
import { NothingKept } from "../ui/nothing-kept.tsx";
import { useSay } from "../ui/say.ts";
import { useSharingSay } from "../ui/sharing-say.ts";
import { WordsField } from "../ui/words-field.tsx";
import { mistakeIn, type ResourceDraft } from "./resource-draft.ts";

const bases: readonly Basis[] = ["done", "read", "guessing"];

/** Something to share and why it helped. What is typed stays until it is saved or given up. */
export function ResourceForm({
  start,
  label,
  topics,
  onlyLinks = false,
  busy,
  onSave,
  onCancel,
}: {
  readonly start: ResourceDraft;
  readonly label: string;
  /** Those in use. */
  readonly topics: readonly string[];
  /** Where nothing is kept: no words on why it helped. */
  readonly onlyLinks?: boolean;
  readonly busy: boolean;
  readonly onSave: (draft: ResourceDraft) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const saySharing = useSharingSay();
  const list = useId();
  const styles = useStyles();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const mistake = tried ? mistakeIn(draft, onlyLinks) : undefined;
  const put = (change: Partial<ResourceDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <DraftForm
      label={label}
      className={styles.form}
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (!mistakeIn(draft, onlyLinks)) onSave(draft);
      }}
      onCancel={onCancel}
    >
      <Field
        label={say("shelf:tab.what")}
        required
        {...(mistake === "no-title" && { validationMessage: say("shelf:tab.noTitle") })}
      >
        <Input
          autoFocus
          maxLength={120}
          value={draft.title}
          onChange={(_, { value }) => put({ title: value })}
        />
      </Field>
      <Field
        label={say("app:tab.link")}
        {...(mistake === "bad-link" && { validationMessage: say("app:tab.badLink") })}
        {...(mistake === "not-plain" && { validationMessage: saySharing("sharing:notPlain") })}
      >
        <Input
          type="url"
          inputMode="url"
          value={draft.link}
          onChange={(_, { value }) => put({ link: value })}
        />
      </Field>
      {onlyLinks ? (
        <NothingKept what="shelf-notes" />
      ) : (
        <WordsField
          label={say("shelf:tab.why")}
          forOthers
          value={draft.why}
          onChange={(why) => put({ why })}
        />
      )}
      <Field label={saySharing("sharing:topic")} hint={saySharing("sharing:topicHint")}>
        <Input
          maxLength={30}
          list={list}
          value={draft.topic}
          onChange={(_, { value }) => put({ topic: value })}
        />
      </Field>
      <datalist id={list}>
        {[...new Set([...topics, saySharing("sharing:opportunities")])].map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <Field label={say("shelf:tab.basis")}>
        <RadioGroup
          layout="horizontal"
          className={styles.bases}
          value={draft.basis}
          onChange={(_, { value }) => put({ basis: value as Basis })}
        >
          {bases.map((basis) => (
            <Radio key={basis} value={basis} label={say(`shelf:tab.basisOf.${basis}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Caption1 role="status">
        {draft.basis === "guessing" && saySharing("sharing:guessingIsFine")}
      </Caption1>
    </DraftForm>
  );
}

const useStyles = makeStyles({
  form: { padding: "8px 0" },
  bases: { flexWrap: "wrap" },
});
