import agenda from "./es/agenda.json" with { type: "json" };
import app from "./es/app.json" with { type: "json" };
import charter from "./es/charter.json" with { type: "json" };
import circle from "./es/circle.json" with { type: "json" };
import making from "./es/making.json" with { type: "json" };
import mine from "./es/mine.json" with { type: "json" };
import reflection from "./es/reflection.json" with { type: "json" };
import rotation from "./es/rotation.json" with { type: "json" };
import schedule from "./es/schedule.json" with { type: "json" };
import shelf from "./es/shelf.json" with { type: "json" };

export const spanish = {
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
