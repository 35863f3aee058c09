import agenda from "./fr/agenda.json" with { type: "json" };
import app from "./fr/app.json" with { type: "json" };
import charter from "./fr/charter.json" with { type: "json" };
import circle from "./fr/circle.json" with { type: "json" };
import making from "./fr/making.json" with { type: "json" };
import mine from "./fr/mine.json" with { type: "json" };
import reflection from "./fr/reflection.json" with { type: "json" };
import rotation from "./fr/rotation.json" with { type: "json" };
import schedule from "./fr/schedule.json" with { type: "json" };
import shelf from "./fr/shelf.json" with { type: "json" };

export const french = {
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
