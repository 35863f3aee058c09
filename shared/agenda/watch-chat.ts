import type { PersonId } from "../kernel/ids.ts";
import type { Running } from "./running.ts";

/**
 * Where some sit in a room and others join from elsewhere, one in the room watches the chat for those (needs A18.5). Whoever says
 * so does; it moves nothing else. The very same where it is so already.
 */
export function watchChat(running: Running, by: PersonId, watches: boolean): Running {
  if (watches) return running.watcher === by ? running : { ...running, watcher: by };
  const { watcher, ...unwatched } = running;
  return watcher === by ? unwatched : running;
}
