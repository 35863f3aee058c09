import agenda from "./de/agenda.json" with { type: "json" };
import app from "./de/app.json" with { type: "json" };
import charter from "./de/charter.json" with { type: "json" };
import circle from "./de/circle.json" with { type: "json" };
import making from "./de/making.json" with { type: "json" };
import mine from "./de/mine.json" with { type: "json" };
import reflection from "./de/reflection.json" with { type: "json" };
import rotation from "./de/rotation.json" with { type: "json" };
import schedule from "./de/schedule.json" with { type: "json" };
import shelf from "./de/shelf.json" with { type: "json" };

export const german = {
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
