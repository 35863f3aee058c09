import { Body1, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { FeedbackStyle } from "../../../shared/circle/feedback-style.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { KindContent } from "../../../shared/reflection/kind-word.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { useKindSay } from "../../ui/kind-say.ts";
import { type Asks, ContentFields, isComplete } from "./content-fields.tsx";
import type { KindDraft } from "./queries.ts";

interface Someone {
  readonly person: PersonId;
  readonly name: string;
  readonly style?: FeedbackStyle | undefined;
}

const empty = {
  feedback: { kind: "feedback", saw: "", effect: "", tryOut: "" },
  thanks: { kind: "thanks", help: "" },
} as const satisfies Readonly<Record<string, KindContent>>;

/** To whom, what, and its words. How the other likes feedback stands beside it. What is typed stays until it is sent. */
export function KindForm({
  people,
  asks,
  busy,
  onSend,
}: {
  readonly people: readonly Someone[];
  readonly asks: Asks;
  readonly busy: boolean;
  readonly onSend: (draft: KindDraft, sent: () => void) => void;
}) {
  const say = useKindSay();
  const [to, setTo] = useState<PersonId>();
  const [content, setContent] = useState<KindContent>(empty.feedback);
  const [tried, setTried] = useState(false);
  const other = people.find(({ person }) => person === to);
  const style = content.kind === "feedback" ? other?.style : undefined;
  return (
    <DraftForm
      label={say("kind:page.write")}
      busy={busy}
      submit={say("kind:page.send")}
      onSubmit={() => {
        setTried(true);
        if (!other || !isComplete(content)) return;
        onSend({ to: other.person, content }, () => {
          setTried(false);
          setContent(content.kind === "thanks" ? empty.thanks : empty.feedback);
        });
      }}
    >
      <Field
        label={say("kind:page.who")}
        required
        {...(tried && !other && { validationMessage: say("kind:page.noWho") })}
      >
        <RadioGroup value={to ?? ""} onChange={(_, { value }) => setTo(value as PersonId)}>
          {people.map(({ person, name }) => (
            <Radio key={person} value={person} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say("kind:page.what")}>
        <RadioGroup
          layout="horizontal"
          value={content.kind}
          onChange={(_, { value }) => setContent(empty[value as keyof typeof empty])}
        >
          {(["feedback", "thanks"] as const).map((kind) => (
            <Radio key={kind} value={kind} label={say(`kind:page.${kind}`)} />
          ))}
        </RadioGroup>
      </Field>
      {style && other && (
        <Body1 role="status">{say(`kind:page.likes.${style}`, { name: other.name })}</Body1>
      )}
      <ContentFields content={content} asks={asks} tried={tried} onChange={setContent} />
    </DraftForm>
  );
}
