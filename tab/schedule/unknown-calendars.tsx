import { Body1, makeStyles } from "@fluentui/react-components";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { nameOf } from "../ui/names.ts";
import { useComma, useSay } from "../ui/say.ts";

/** Whose calendar could not be read when times were looked for; nothing where all could. */
export function UnknownCalendars({
  page,
  unknown,
}: {
  readonly page: CirclePage;
  readonly unknown: readonly PersonId[];
}) {
  const say = useSay();
  const comma = useComma();
  const styles = useStyles();
  if (unknown.length === 0) return undefined;
  return (
    <Body1 as="p" className={styles.words}>
      {say("schedule:tab.unknown", {
        names: unknown.map((person) => nameOf(page.members, person)).join(comma),
      })}
    </Body1>
  );
}

const useStyles = makeStyles({ words: { margin: 0 } });
