import agenda from "./ar/agenda.json" with { type: "json" };
import app from "./ar/app.json" with { type: "json" };
import charter from "./ar/charter.json" with { type: "json" };
import circle from "./ar/circle.json" with { type: "json" };
import making from "./ar/making.json" with { type: "json" };
import mine from "./ar/mine.json" with { type: "json" };
import reflection from "./ar/reflection.json" with { type: "json" };
import rotation from "./ar/rotation.json" with { type: "json" };
import schedule from "./ar/schedule.json" with { type: "json" };
import shelf from "./ar/shelf.json" with { type: "json" };

export const arabic = {
  app,
  charter,
  circle,
  schedule,
  agenda,
  rotation,
  shelf,
  reflection,
  making,
  mine,
};
