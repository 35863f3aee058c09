import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { type QuorumRule, quorumOf, quorumRule } from "../../shared/schedule/quorum.ts";
import { useRhythmSay } from "../ui/rhythm-say.ts";

/** How many are to be able to come to a session, and how many that is by now. */
export function QuorumField({
  quorum,
  people,
  onChange,
}: {
  readonly quorum: QuorumRule;
  /** How many have joined. */
  readonly people: number;
  readonly onChange: (quorum: QuorumRule) => void;
}) {
  const say = useRhythmSay();
  return (
    <Field label={say("rhythm:quorum.field")} hint={say("rhythm:quorum.hint")}>
      <RadioGroup
        value={quorum}
        onChange={(_, { value }) => {
          const chosen = quorumRule.safeParse(value).data;
          if (chosen) onChange(chosen);
        }}
      >
        {quorumRule.options.map((rule) => (
          <Radio
            key={rule}
            value={rule}
            label={say("rhythm:quorum.now", {
              rule: say(`rhythm:quorum.rule.${rule}`),
              needed: Math.min(people, quorumOf(people, rule)),
              all: people,
            })}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
