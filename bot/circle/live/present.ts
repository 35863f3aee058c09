import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Begin, Listener } from "../../ports/events.ts";
import { circlePartition, type Partition } from "../../ports/partition.ts";

interface Version {
  readonly version: number;
  readonly now: Instant;
}

/** Someone who listens to a circle, or is about to. */
interface Place {
  readonly person: PersonId;
  /** When it ends by itself, in real milliseconds as `performance.now()` counts them. */
  endsAt: number;
  told: number;
  listener?: Listener<Version> | undefined;
}

/** All who listen to one circle. */
interface Room {
  readonly address: CircleAddress;
  readonly places: Set<Place>;
  readonly closing: AbortController;
  /** When it is looked at again who of them is on the conversation's roster, in real milliseconds. */
  checkAt: number;
}

type Outside = Pick<Context, "changes" | "directory" | "clock" | "log">;
type Read = (address: CircleAddress) => Promise<Circle | undefined>;

const lookEveryMs = 1000;
const checkEveryMs = 60_000;
/** Of one person on one instance, in all circles: far more than anyone has tabs open. */
const mostPlaces = 20;

/**
 * Follows each circle that someone listens to, once for all of them, and tells them its version whenever it has changed.
 * A place ends with its token, the membership or `stopping`, and when its person has taken twenty more.
 */
export function liveVersions(context: Outside, read: Read, stopping: AbortSignal) {
  const rooms = new Map<Partition, Room>();
  /** The oldest first. */
  const everyone = new Set<Place>();
  let timer: NodeJS.Timeout | undefined;
  stopping.addEventListener("abort", () => {
    for (const room of rooms.values()) close(room);
  });

  function roomOf(address: CircleAddress): Room {
    const partition = circlePartition(address.tenant, address.circle);
    const before = rooms.get(partition);
    if (before) return before;
    const checkAt = performance.now() + checkEveryMs;
    const room = { address, places: new Set<Place>(), closing: new AbortController(), checkAt };
    rooms.set(partition, room);
    timer ??= setInterval(look, lookEveryMs);
    void follow(room, context.changes.follow(partition, room.closing.signal));
    return room;
  }

  async function follow(room: Room, news: AsyncIterable<void>): Promise<void> {
    try {
      for await (const _ of news) tellAll(room, await read(room.address));
    } catch (err) {
      // Whoever is hung up on comes back, and hears then what has happened.
      context.log.warn({ err }, "Who listens to a circle cannot be told what has changed");
      close(room);
    }
  }

  function tellAll({ places }: Room, circle: Circle | undefined): void {
    for (const place of places) {
      if (circle && insider(circle, place.person)) tell(place, circle.version);
      else end(place);
    }
  }

  /** Nobody is told of a step back, also where a replica of the store lags behind. */
  function tell(place: Place, version: number): void {
    if (version <= place.told) return;
    place.told = version;
    place.listener?.tell({ version, now: context.clock.now() });
  }

  function look(): void {
    const now = performance.now();
    for (const room of rooms.values()) lookAt(room, now);
  }

  function lookAt(room: Room, now: number): void {
    for (const place of room.places) if (place.endsAt <= now) end(place);
    if (room.checkAt > now) return;
    room.checkAt = now + checkEveryMs;
    check(room).catch(() => close(room));
  }

  async function check({ address, places }: Room): Promise<void> {
    const circle = await read(address);
    const at = circle && { tenant: circle.tenant, conversation: circle.home };
    for (const place of [...places])
      if (!(at && (await context.directory.belongs(at, place.person)))) end(place);
  }

  function endOldest(person: PersonId): void {
    const theirs = [...everyone].filter((place) => place.person === person && !ended(place));
    for (const place of theirs.slice(0, -mostPlaces)) end(place);
  }

  function leave(room: Room, place: Place): void {
    everyone.delete(place);
    room.places.delete(place);
    if (room.places.size === 0) close(room);
  }

  function close(room: Room): void {
    room.closing.abort();
    const partition = circlePartition(room.address.tenant, room.address.circle);
    if (rooms.get(partition) === room) rooms.delete(partition);
    if (rooms.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    for (const place of room.places) end(place);
  }

  /** Someone's place, from which nothing goes unheard; undefined for whoever is not in the circle. */
  return async (
    address: CircleAddress,
    person: PersonId,
    secondsLeft: number,
  ): Promise<Begin<Version> | undefined> => {
    const room = roomOf(address);
    const endsAt = performance.now() + secondsLeft * 1000;
    const place: Place = { person, endsAt, told: Number.NEGATIVE_INFINITY };
    room.places.add(place);
    everyone.add(place);
    const circle = await read(address).catch((fault: unknown) => {
      leave(room, place);
      throw fault;
    });
    if (!(circle && insider(circle, person))) {
      leave(room, place);
      return undefined;
    }
    endOldest(person);
    tell(place, circle.version);
    return (listener) => {
      place.listener = listener;
      listener.tell({ version: place.told, now: context.clock.now() });
      if (stopping.aborted || place.endsAt <= performance.now()) listener.end();
      return () => leave(room, place);
    };
  };
}

/** At once, or as soon as its listener begins. */
function end(place: Place): void {
  const { listener } = place;
  place.endsAt = Number.NEGATIVE_INFINITY;
  place.listener = undefined;
  listener?.end();
}

function ended({ endsAt }: Place): boolean {
  return endsAt === Number.NEGATIVE_INFINITY;
}
