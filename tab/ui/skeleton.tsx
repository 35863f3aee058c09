import { makeStyles, tokens } from "@fluentui/react-components";
import { useSay } from "./say.ts";

/** The page's outline while its content is on the way. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div role="status" className={styles.page}>
      <span className={styles.words}>{say("app:loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className={styles.line} style={{ width: `${90 - (line % 3) * 24}%` }} />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "24px" },
  words: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: {
    height: "20px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
});
