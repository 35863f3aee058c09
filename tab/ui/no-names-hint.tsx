import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { namesIn } from "../../shared/circle/names-in.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useApi } from "../api/api-context.ts";
import { useAskingSay } from "./asking-say.ts";
import { useComma } from "./say.ts";

/** The names it looks for are those of the circles that this device has read already. */
export function NoNamesHint({ text }: { readonly text: string }) {
  const say = useAskingSay();
  const comma = useComma();
  const styles = useStyles();
  const others = useOthers();
  const found = namesIn(useDeferredValue(text), others);
  return (
    <div role="status">
      {found.length > 0 && (
        <Caption1 as="p" className={styles.hint}>
          {say("asking:names.hint", { names: found.map((name) => `“${name}”`).join(comma) })}
        </Caption1>
      )}
    </div>
  );
}

function useOthers(): readonly string[] {
  const { query } = useApi();
  const pages = useQueryClient().getQueriesData<CirclePage>({ queryKey: query.circle.page.key() });
  return pages.flatMap(([, page]) => {
    const { members = [], asking = [], me } = page ?? {};
    return [...members, ...asking]
      .filter(({ person }) => person !== me?.person)
      .map(({ name }) => name);
  });
}

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
