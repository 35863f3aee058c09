import { makeStyles } from "@fluentui/react-components";
import { rhythmPresets } from "../../shared/schedule/rhythm.ts";
import { useAboutSay } from "../ui/about-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { Section } from "../ui/section.tsx";

/** What a circle is, what it takes, what happens in a session, what stays private: for whoever sees one for the first time. */
export function AboutPage() {
  const say = useAboutSay();
  const styles = useStyles();
  const [, usual] = rhythmPresets;
  const lists = {
    [say("about:takes.title")]: [
      say(`about:takes.rhythm.${usual.every}`, { minutes: usual.minutes }),
      say("about:takes.free"),
    ],
    [say("about:happens.title")]: (["arrive", "asks", "round", "promise", "lead"] as const).map(
      (each) => say(`about:happens.${each}`),
    ),
    [say("about:private.title")]: (["circle", "own", "honest"] as const).map((each) =>
      say(`about:private.${each}`),
    ),
  };
  return (
    <PageFrame title={say("about:title")} intro={say("about:intro")}>
      {Object.entries(lists).map(([title, words]) => (
        <Section key={title} title={title}>
          <ul className={styles.list}>
            {words.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    paddingInlineStart: "20px",
    overflowWrap: "anywhere",
  },
});
