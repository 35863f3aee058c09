import { makeStyles } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import type { Proposal } from "../../shared/contract/schedule.ts";
import { TimeChoice } from "./time-choice.tsx";

/** The times that are proposed, the best one first. */
export function TimeChoices({
  proposals,
  onChoose,
  ...all
}: Omit<ComponentProps<typeof TimeChoice>, "proposal" | "first" | "onChoose"> & {
  readonly proposals: readonly Proposal[];
  readonly onChoose: (proposal: Proposal) => void;
}) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {proposals.map((proposal, index) => (
        <TimeChoice
          {...all}
          key={`${proposal.startsAt}|${proposal.minutes}`}
          proposal={proposal}
          first={index === 0}
          onChoose={() => onChoose(proposal)}
        />
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
});
