import { hostOrigins } from "./teams/origins.ts";
import { tellOpener } from "./teams/tell-opener.ts";

// The script of the page at the end of the window that asks for consent; the bot has written the outcome into the page.
const outcome = document.querySelector('meta[name="consent"]')?.getAttribute("content");
// Outside Teams the page stays, and says itself what came of it.
tellOpener(hostOrigins(document), outcome ?? "failed").catch(() => undefined);
