import { useQueryClient } from "@tanstack/react-query";
import { useSession } from "../shell/session.ts";
import { goTo } from "./address.ts";
import { routeOfLink } from "./link-route.ts";

/** Opens a link as Teams would: its own places here in the page, everything else in a tab of the browser. */
export function useOpenLink(): (link: string) => boolean {
  const { world, places } = useSession();
  const queries = useQueryClient();
  return (link) => {
    const route = routeOfLink(link, window.location.origin, world, places);
    if (route) {
      void queries.invalidateQueries({ queryKey: ["conversation"] });
      goTo(route);
      return true;
    }
    if (!/^(https?|mailto):/i.test(link)) return false;
    window.open(link, "_blank", "noopener,noreferrer");
    return true;
  };
}
