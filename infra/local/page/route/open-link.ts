import { useQueryClient } from "@tanstack/react-query";
import { useSession } from "../shell/session.ts";
import { goTo, readAddress } from "./address.ts";
import { routeOfLink } from "./link-route.ts";

/** Opens a link as Teams would: its own places here in the page, everything else in a tab of the browser. */
export function useOpenLink(): (link: string) => boolean {
  const { world, places } = useSession();
  const queries = useQueryClient();
  return (link) => {
    const { origin, href } = window.location;
    const route = routeOfLink(link, origin, world, places, readAddress(href).route);
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
