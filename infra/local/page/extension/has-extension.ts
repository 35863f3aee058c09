import type { ConversationView } from "../../teams/host-api.ts";
import { useSession } from "../shell/session.ts";

/** Whether Teams offers the app beside messages here: where it is, and everywhere to whoever has it for themselves. */
export function useHasExtension({ installed }: Pick<ConversationView, "installed">): boolean {
  const { places } = useSession();
  return installed || places.personal.installed;
}
