import { start } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config/config.ts";
import { worldClock } from "../../infra/local/world-clock.ts";
import { measured } from "./measured.ts";

// The product as it is, in a process of its own.
const running = await start(readConfig(), worldClock(undefined, 0));
measured(running.port);
