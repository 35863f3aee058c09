import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { AskId } from "../../../shared/kernel/ids.ts";
import type { KindContent } from "../../../shared/reflection/kind-word.ts";
import { useKindSay } from "../../ui/kind-say.ts";
import { WordsField } from "../../ui/words-field.tsx";

/** What may be named in thanks. */
export type Asks = readonly { readonly ask: AskId; readonly text: string }[];

const none = "none";

/** The fields of feedback, of thanks or of a win. `tried`: what is still empty says so. */
export function ContentFields({
  content,
  asks = [],
  tried,
  onChange,
}: {
  readonly content: KindContent;
  readonly asks?: Asks | undefined;
  readonly tried: boolean;
  readonly onChange: (content: KindContent) => void;
}) {
  const say = useKindSay();
  const lines = { tried };
  switch (content.kind) {
    case "feedback":
      return (["saw", "effect", "tryOut"] as const).map((part) => (
        <Line
          key={part}
          {...lines}
          label={say(`kind:page.${part}`)}
          hint={say(`kind:page.${part}Hint`)}
          value={content[part]}
          onChange={(value) => onChange({ ...content, [part]: value })}
        />
      ));
    case "win":
      return (
        <Line
          {...lines}
          label={say("kind:wall.what")}
          missing={say("kind:wall.missing")}
          value={content.text}
          onChange={(text) => onChange({ ...content, text })}
        />
      );
    case "thanks":
      return (
        <>
          <Line
            {...lines}
            label={say("kind:page.help")}
            hint={say("kind:page.helpHint")}
            value={content.help}
            onChange={(help) => onChange({ ...content, help })}
          />
          {asks.length > 0 && (
            <Field label={say("kind:page.ask")}>
              <RadioGroup
                value={content.ask ?? none}
                onChange={(_, { value }) => {
                  const { ask: _ask, ...own } = content;
                  onChange(value === none ? own : { ...own, ask: value as AskId });
                }}
              >
                <Radio value={none} label={say("kind:page.noAsk")} />
                {asks.map(({ ask, text }) => (
                  <Radio key={ask} value={ask} label={text} />
                ))}
              </RadioGroup>
            </Field>
          )}
        </>
      );
  }
}

/** Whether nothing of it is empty. */
export function isComplete(content: KindContent): boolean {
  return Object.values(content).every((value) => value === undefined || value.trim() !== "");
}

function Line({
  label,
  hint,
  missing,
  value,
  tried,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly missing?: string;
  readonly value: string;
  readonly tried: boolean;
  readonly onChange: (value: string) => void;
}) {
  const say = useKindSay();
  const empty = tried && value.trim() === "";
  return (
    <WordsField
      label={label}
      hint={hint}
      required
      mistake={empty && (missing ?? say("kind:page.missing"))}
      most={500}
      value={value}
      onChange={onChange}
    />
  );
}
