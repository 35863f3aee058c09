import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import {
  type Skill,
  type SkillMap,
  skillMap,
  skillStages,
  withSkill,
} from "../../../shared/reflection/skill-map.ts";
import { DraftForm } from "../../ui/draft-form.tsx";
import { useJournalSay } from "../../ui/journal-say.ts";
import { Stages } from "./skill-row.tsx";

/** One more skill. What was typed stays until it is kept. */
export function AddSkill({
  skills,
  busy,
  onAdd,
}: {
  readonly skills: SkillMap;
  readonly busy: boolean;
  readonly onAdd: (skills: SkillMap) => Promise<unknown>;
}) {
  const say = useJournalSay();
  const [name, setName] = useState("");
  const [stage, setStage] = useState<Skill["stage"]>("want");
  const [tried, setTried] = useState(false);
  const next = withSkill(skills, { name, stage });
  const mistake = name.trim() === "" ? "nameMissing" : skillMap.safeParse(next).error && "full";
  const add = () => {
    setTried(true);
    if (mistake || busy) return;
    onAdd(next).then(
      () => {
        setName("");
        setTried(false);
      },
      () => undefined,
    );
  };
  return (
    <DraftForm busy={busy} submit={say("journal:skills.add")} onSubmit={add}>
      <Field
        label={say("journal:skills.name")}
        {...(tried && mistake && { validationMessage: say(`journal:skills.${mistake}`) })}
      >
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Select
        aria-label={say("journal:skills.stageOf", { name: name.trim() })}
        value={stage}
        onChange={(_, { value }) => {
          const chosen = skillStages.find((each) => each === value);
          if (chosen) setStage(chosen);
        }}
      >
        <Stages />
      </Select>
    </DraftForm>
  );
}
