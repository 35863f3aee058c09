import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { LookBackPart } from "../../shared/reflection/look-back-file.ts";
import { Empty } from "../ui/empty.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useLookBack } from "./use-look-back.ts";
import { useSaveLookBack } from "./use-save-look-back.ts";

/** A look back on one's time in a circle, made of one's own entries alone. */
export function LookingBackPage({ address }: { readonly address: CircleAddress }) {
  const say = useSeasonSay();
  const sayTrouble = useSay();
  const { name, parts, error, refetch } = useLookBack(address);
  const full = parts?.filter(({ lines }) => lines.length > 0);
  return (
    <PageFrame
      title={say("season:back.title")}
      intro={say("season:back.intro")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {!parts && !error && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={refetch} />}
      {full?.length === 0 && <Empty words={say("season:back.none")} />}
      {full?.map((part) => (
        <Part key={part.title} part={part} />
      ))}
      {full && full.length > 0 && <Save name={name} parts={full} />}
    </PageFrame>
  );
}

function Part({ part: { title, lines } }: { readonly part: LookBackPart }) {
  const styles = useStyles();
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {lines.map(({ text, aside }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and a line has nothing to lose when it moves
          <li key={index}>
            <Body1 className={styles.text}>{text}</Body1>
            {aside && <Caption1 className={styles.aside}>{aside}</Caption1>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Save({ name, parts }: { readonly name: string; readonly parts: readonly LookBackPart[] }) {
  const say = useSeasonSay();
  const { saved, save } = useSaveLookBack(name, parts);
  return (
    <>
      <div>
        <Button onClick={save}>{say("season:back.save")}</Button>
      </div>
      <div role="status">{saved && say("season:back.saved", { name: saved })}</div>
    </>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  text: { display: "block", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  aside: { display: "block", color: tokens.colorNeutralForeground2 },
});
