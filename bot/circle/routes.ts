import type { CircleAddress } from "../../shared/circle/circle.ts";
import { circleLanguage } from "../../shared/circle/make-circle.ts";
import type { Language } from "../../shared/kernel/language.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import { backCard } from "./back/cards.ts";
import { readInside } from "./documents.ts";
import { endingRoutes } from "./ending/routes.ts";
import { guestRoutes } from "./guest/routes.ts";
import { healthRoutes } from "./health/routes.ts";
import { helpRoutes } from "./help/routes.ts";
import { circleAt } from "./home/documents.ts";
import { welcomeCard } from "./invitation/cards.ts";
import { makeRoutes } from "./make/routes.ts";
import { membershipRoutes } from "./membership/routes.ts";
import { mineRoutes } from "./mine/routes.ts";
import { pageReader, pageRoutes, type ReadLanding } from "./page/routes.ts";
import { pauseRoutes } from "./pause/routes.ts";
import { seasonRoutes } from "./season/routes.ts";

/** All that the tab can ask about a circle. */
export function circleRoutes(context: Context, read: ReadLanding) {
  const readPage = pageReader(context, read);
  return {
    ...makeRoutes(context, readPage),
    ...membershipRoutes(context),
    ...pauseRoutes(context),
    ...seasonRoutes(context),
    ...endingRoutes(context),
    ...guestRoutes(context),
    ...helpRoutes(context),
    ...healthRoutes(context),
    ...pageRoutes(context, readPage),
    ...mineRoutes(context, read),
  };
}

/** What greets a conversation that the app was added to, as long as it has no circle; and what tells a circle that the bot is back. */
export function circleWelcome(context: Pick<Context, "documents" | "links">) {
  return async (place: Place, language: Language, when: "new" | "back") => {
    const address = await circleAt(context, place);
    if (when === "back") return address && backAt(context, address);
    if (address) return undefined;
    const words = say(language);
    const card = welcomeCard(words, context.links.add);
    return { card, summary: words("circle:card.welcome.summary") };
  };
}

async function backAt(context: Pick<Context, "documents" | "links">, address: CircleAddress) {
  const circle = (await readInside(context, address))?.circle.value;
  if (!circle) return undefined;
  const words = say(circleLanguage(circle));
  const card = backCard(words, context.links.circle(circle.home));
  return { card, summary: words("reach:back.title"), root: circle.root };
}
