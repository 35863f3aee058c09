import { start } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config/config.ts";
import { clockOver } from "../../bot/ports/clock.ts";
import { measured } from "./measured.ts";

// The product as it is, in a process of its own.
const running = await start(readConfig(), clockOver(Date.now));
measured(running.port);
