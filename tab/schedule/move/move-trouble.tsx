import { useMovesSay } from "../../ui/moves-say.ts";
import { OwnTrouble } from "../../ui/own-trouble.tsx";
import { scheduleRefusals } from "../refusals.ts";
import { moveRefusals } from "./refusals.ts";

/** Why a session is not moved, or its circle not paused. */
export function MoveTrouble({ error }: { readonly error: unknown }) {
  const moves = useMovesSay();
  return <OwnTrouble of={[{ error }]} sayOwn={moves} own={moveRefusals} known={scheduleRefusals} />;
}
