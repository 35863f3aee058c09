import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { SkillMap } from "../../../shared/reflection/skill-map.ts";
import { Empty } from "../../ui/empty.tsx";
import { useJournalSay } from "../../ui/journal-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { AddSkill } from "./add-skill.tsx";
import { useKeepSkills, useSkills } from "./queries.ts";
import { SkillRow } from "./skill-row.tsx";

const refusals = { "changed-on-another-device": "journal:skills.changedElsewhere" } as const;

/** A map of one's own skills, in the personal app alone. */
export function SkillsPage() {
  const say = useJournalSay();
  const { data, error, isPending, refetch } = useSkills();
  return (
    <PageFrame
      title={say("journal:skills.title")}
      intro={say("journal:skills.intro")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(say, error)} onRetry={() => refetch()} />}
      {data && <Skills skills={data.skills} />}
    </PageFrame>
  );
}

function Skills({ skills }: { readonly skills: SkillMap }) {
  const say = useJournalSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const keep = useKeepSkills();
  const remove = (name: string) => {
    const home = pageTitle();
    const undo = () => keep.mutate(skills);
    keep.mutate(
      skills.filter((each) => each.name !== name),
      {
        onSuccess: () => offerUndo({ words: say("journal:skills.removed", { name }), undo, home }),
      },
    );
  };
  return (
    <>
      {skills.length === 0 && <Empty words={say("journal:skills.empty")} />}
      <ul className={styles.list}>
        {skills.map((skill) => (
          <SkillRow
            key={skill.name}
            skill={skill}
            busy={keep.isPending}
            onStage={(stage) =>
              keep.mutate(skills.map((each) => (each === skill ? { ...each, stage } : each)))
            }
            onRemove={() => remove(skill.name)}
          />
        ))}
      </ul>
      {keep.error && <Sorry words={troubleWords(say, keep.error, refusals)} />}
      <AddSkill skills={skills} busy={keep.isPending} onAdd={keep.mutateAsync} />
      {skills.some(({ stage }) => stage === "show") && (
        <Caption1 className={styles.quiet}>{say("journal:skills.toOffer")}</Caption1>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
