import { api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";

/** Whom to turn to outside the circle. Nobody hears who looked: it is the same for everyone and is kept nowhere. */
export function helpRoutes({ links: { help } }: Pick<Context, "links">) {
  const { routes = [], concern } = help ?? {};
  return {
    help: api.circle.help.handler(() => ({
      routes: routes.map(({ name, link }) => ({ name, link })),
      ...(concern && { concern: { name: concern.name, link: concern.link } }),
    })),
  };
}
