import { Body1, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { OwnPromises } from "../../shared/contract/commitment.ts";
import { usePromiseSay } from "../ui/promise-say.ts";
import { Section } from "../ui/section.tsx";
import { PromiseRow } from "./promise-row.tsx";

/** What I am asked about now, with the question. */
export function ComesBack({
  of,
  mine,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly mine: OwnPromises;
}) {
  const say = usePromiseSay();
  const asked = mine.commitments.filter(({ id }) => mine.comesBack.includes(id));
  if (asked.length === 0) return undefined;
  return (
    <Section title={say("commitment:back.question")}>
      <Rows of={of} promises={asked} asked />
    </Section>
  );
}

/** What is open and comes back later. */
export function StillOpen({
  of,
  mine,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly mine: OwnPromises;
}) {
  const say = usePromiseSay();
  const open = openNow(mine);
  if (open.length === 0) return undefined;
  return (
    <>
      <Rows of={of} promises={open} />
      <Body1>{say("commitment:now.open")}</Body1>
    </>
  );
}

/** What was answered, the newest first. */
export function Earlier({
  of,
  mine,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly mine: OwnPromises;
}) {
  const say = usePromiseSay();
  const answered = mine.commitments.filter(({ outcome }) => outcome !== undefined).toReversed();
  if (answered.length === 0) return undefined;
  return (
    <Section title={say("commitment:earlier")}>
      <Rows of={of} promises={answered} />
    </Section>
  );
}

export function openNow({ commitments, comesBack }: OwnPromises) {
  return commitments.filter(({ id, outcome }) => outcome === undefined && !comesBack.includes(id));
}

function Rows({
  of,
  promises,
  asked = false,
}: {
  readonly of: Pick<CircleAddress, "circle">;
  readonly promises: OwnPromises["commitments"];
  readonly asked?: boolean;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {promises.map((promise) => (
        <PromiseRow key={promise.id} of={of} promise={promise} asked={asked} />
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0 },
});
