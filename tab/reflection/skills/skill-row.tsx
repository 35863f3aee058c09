import { Body1, Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type Skill, skillStages } from "../../../shared/reflection/skill-map.ts";
import { useJournalSay } from "../../ui/journal-say.ts";

/** A skill and how far one is with it. */
export function SkillRow({
  skill,
  busy,
  onStage,
  onRemove,
}: {
  readonly skill: Skill;
  readonly busy: boolean;
  readonly onStage: (stage: Skill["stage"]) => void;
  readonly onRemove: () => void;
}) {
  const say = useJournalSay();
  const styles = useStyles();
  const { name, stage } = skill;
  return (
    <li className={styles.row}>
      <Body1 className={styles.name}>{name}</Body1>
      <Select
        aria-label={say("journal:skills.stageOf", { name })}
        value={stage}
        disabled={busy}
        onChange={(_, { value }) => {
          const chosen = skillStages.find((each) => each === value);
          if (chosen) onStage(chosen);
        }}
      >
        <Stages />
      </Select>
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={say("journal:skills.remove", { name })}
        onClick={onRemove}
      >
        {say("journal:page.remove")}
      </Button>
    </li>
  );
}

/** How far one can be with a skill. */
export function Stages() {
  const say = useJournalSay();
  return skillStages.map((each) => (
    <option key={each} value={each}>
      {say(`journal:skills.stage.${each}`)}
    </option>
  ));
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  name: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
});
