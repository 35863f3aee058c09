import { benchWorld } from "./bench-world.ts";
import { pages } from "./pages/pages.ts";
const world = await benchWorld();
for (const f of await pages(world, [10])) console.log(f.name, f.cpuMs);
world.stop();
