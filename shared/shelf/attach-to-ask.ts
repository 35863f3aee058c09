import type { AskId } from "../kernel/ids.ts";
import type { Resource } from "./resource.ts";

/** So many asks are remembered of each resource, the latest ones. */
const most = 20;

/** A resource put beside an ask, or away from it; the very same where nothing changes. */
export function attachToAsk(item: Resource, ask: AskId, attached: boolean): Resource {
  const asks = item.asks ?? [];
  if (asks.includes(ask) === attached) return item;
  const others = asks.filter((each) => each !== ask);
  return { ...item, asks: attached ? [...others, ask].slice(-most) : others };
}
