import agenda from "./en/agenda.json" with { type: "json" };
import app from "./en/app.json" with { type: "json" };
import charter from "./en/charter.json" with { type: "json" };
import circle from "./en/circle.json" with { type: "json" };
import reflection from "./en/reflection.json" with { type: "json" };
import schedule from "./en/schedule.json" with { type: "json" };
import shelf from "./en/shelf.json" with { type: "json" };

/** What the first script of the tab can say in English. Whatever only stands below what it draws says more by `english`. */
export const firstWords = { app, charter, circle, schedule, agenda, shelf, reflection };
