import type { Activity } from "./activities.ts";
import type { Trouble } from "./trouble.ts";

/** What the bot answered; status 0 when it could not be reached. */
export interface Delivered {
  readonly status: number;
  readonly body: unknown;
}

/** How Teams brings activities to the bot. */
export interface Delivery {
  /** Brings it and waits for the answer. */
  bring(activity: Activity): Promise<Delivered>;
  /** Brings them one after the other, later; nobody waits. */
  post(...activities: readonly Activity[]): void;
  /** Everything posted so far has been answered. */
  settled(): Promise<void>;
}

interface Bot {
  /** The bot's messaging endpoint. */
  readonly endpoint: () => string;
  readonly token: () => Promise<string>;
  readonly trouble: Pick<Trouble, "next">;
  /** Told of an activity that the bot did not take. */
  readonly onRefused: (activity: Activity, answer: Delivered) => void;
}

/** Teams gives a bot 15 seconds. */
const patienceMilliseconds = 15_000;

export function deliveryTo({ endpoint, token, trouble, onRefused }: Bot): Delivery {
  const underWay = new Set<Promise<void>>();

  const once = async (activity: Activity): Promise<Delivered> => {
    try {
      const answer = await fetch(endpoint(), {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${await token()}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      return { status: answer.status, body: readable(await answer.text()) };
    } catch {
      return { status: 0, body: undefined };
    }
  };

  const bring = async (activity: Activity): Promise<Delivered> => {
    const twice = trouble.next("delivery", activity.type);
    const [answer] = await Promise.all([once(activity), twice && once(activity)]);
    if (answer.status < 200 || answer.status > 299) onRefused(activity, answer);
    return answer;
  };

  const bringAll = async (activities: readonly Activity[]) => {
    for (const each of activities) await bring(each);
  };

  return {
    bring,
    post(...activities) {
      const work: Promise<void> = bringAll(activities).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
