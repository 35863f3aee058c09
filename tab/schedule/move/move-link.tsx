import type { SessionView } from "../../../shared/contract/circle-page.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useMovesSay } from "../../ui/moves-say.ts";

/** The way to another time for a session, unless the circle is asked about that already. */
export function MoveLink({
  session: { session, moveAsked },
}: {
  readonly session: Pick<SessionView, "session" | "moveAsked">;
}) {
  const moves = useMovesSay();
  if (moveAsked) return undefined;
  return (
    <LinkButton href={`#/move/${session}`} appearance="subtle">
      {moves("moves:move.link")}
    </LinkButton>
  );
}
