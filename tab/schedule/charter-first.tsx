import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { nameOf } from "../ui/names.ts";
import { useComma, useSay } from "../ui/say.ts";

/** That the second session waits for the word of those who were at the first, and where to give it. */
export function CharterFirst({
  page,
  people,
}: {
  readonly page: CirclePage;
  readonly people: readonly PersonId[];
}) {
  const say = useSay();
  const comma = useComma();
  const names = people.map((person) => nameOf(page.members, person)).join(comma);
  return (
    <Empty
      words={say("charter:waitsFor", { names })}
      step={
        <LinkButton appearance="primary" href="#/charter">
          {say("charter:open")}
        </LinkButton>
      }
    />
  );
}
