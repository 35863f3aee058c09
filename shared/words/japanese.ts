import agenda from "./ja/agenda.json" with { type: "json" };
import app from "./ja/app.json" with { type: "json" };
import charter from "./ja/charter.json" with { type: "json" };
import circle from "./ja/circle.json" with { type: "json" };
import making from "./ja/making.json" with { type: "json" };
import mine from "./ja/mine.json" with { type: "json" };
import reflection from "./ja/reflection.json" with { type: "json" };
import rotation from "./ja/rotation.json" with { type: "json" };
import schedule from "./ja/schedule.json" with { type: "json" };
import shelf from "./ja/shelf.json" with { type: "json" };

export const japanese = {
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
