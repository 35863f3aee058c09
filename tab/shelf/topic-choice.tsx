import { makeStyles, ToggleButton } from "@fluentui/react-components";
import { useSharingSay } from "../ui/sharing-say.ts";

/** The circle's own few topics, one of them chosen or none. */
export function TopicChoice({
  topics,
  chosen,
  onChoose,
}: {
  readonly topics: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (topic: string | undefined) => void;
}) {
  const say = useSharingSay();
  const styles = useStyles();
  if (topics.length === 0) return undefined;
  return (
    <fieldset className={styles.topics} aria-label={say("sharing:topics")}>
      {[undefined, ...topics].map((topic) => (
        <ToggleButton
          key={topic ?? ""}
          size="small"
          shape="circular"
          checked={topic === chosen}
          onClick={() => onChoose(topic)}
        >
          {topic ?? say("sharing:everything")}
        </ToggleButton>
      ))}
    </fieldset>
  );
}

const useStyles = makeStyles({
  topics: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    "& button": { minWidth: 0, overflowWrap: "anywhere" },
  },
});
