import type { Language } from "../../shared/kernel/language.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { Message } from "../ports/messenger.ts";
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

/** What greets a conversation that the app was added to, as long as it has no circle. */
export function circleWelcome(context: Pick<Context, "documents" | "links">) {
  return async (place: Place, language: Language): Promise<Message | undefined> => {
    if (await circleAt(context, place)) return undefined;
    const words = say(language);
    const card = welcomeCard(words, context.links.add);
    return { card, summary: words("circle:card.welcome.summary") };
  };
}
