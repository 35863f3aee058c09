import { calendarListener } from "../../../bot/schedule/watch/routes.ts";
import { fakeNews } from "../../fakes/fake-news.ts";
import { aSchedule } from "./schedule-world.ts";

/** A booked session in the service mailbox, whose calendar tells of changes. */
export async function aBooked() {
  const world = await aSchedule();
  const news = fakeNews();
  world.calendar.news = news;
  await world.book();
  await world.run();
  const [entry] = world.calendar.events();
  if (!entry) throw new Error("no event");
  const { hear } = calendarListener(world.context);
  const mailbox = "circles@contoso.example";
  /** Something happened to the event, and Graph tells of it. */
  const told = async () => {
    await hear({ mailbox, events: [entry.booked.event], about: [] });
    await world.run();
  };
  /** What a post says by now. */
  const shown = (post = "") =>
    JSON.stringify(
      world.messenger.sent.findLast(
        ({ activity }, at) => (activity ?? `activity-${at + 1}`) === post,
      )?.message,
    );
  const version = async () => (await world.inside()).glance.value.version;
  return { ...world, news, entry, told, version, shown, hear, mailbox };
}
