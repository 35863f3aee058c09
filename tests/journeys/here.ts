import { startHere } from "../../infra/local/bot-here.ts";
import type { StartBot } from "../../infra/local/bot-run.ts";
import { trust } from "../../infra/local/certificates.ts";

/** The product in this very process, which trusts the world's own authority. */
export const here: StartBot = (environment, ahead) => {
  trust(environment["NODE_EXTRA_CA_CERTS"] ?? "");
  return startHere(environment, ahead);
};
