import type { AskMode } from "../../../shared/agenda/ask.ts";
import type { PulseAnswer } from "../../../shared/reflection/pulse.ts";
import type { Basis } from "../../../shared/shelf/resource.ts";
import { type Person, people } from "../organisation/people.ts";

const { amara, lena, jonas, yusuf, priya, mateo, sofia } = people;

export interface ToldAsk {
  readonly by: Person;
  readonly text: string;
  readonly mode: AskMode;
}

export interface ToldResource {
  readonly by: Person;
  readonly title: string;
  readonly why: string;
  readonly link?: string;
  readonly basis?: Basis;
  readonly topic?: string;
}

/** What happens around one session: asks and finds before it, who came, and what they made of it. */
export interface ToldSession {
  readonly asks: readonly ToldAsk[];
  readonly shelf: readonly ToldResource[];
  readonly present: readonly Person[];
  readonly pulse: readonly (readonly [Person, PulseAnswer, PulseAnswer])[];
  readonly entries: readonly (readonly [Person, string])[];
}

/** The sample circle: who they are, and how its season went so far. */
export const story = {
  name: "New to leading",
  purpose: "Finding our feet in the first year of leading a team or a project, together.",
  beganDaysAgo: 26,
  maker: amara,
  invited: [amara, jonas, yusuf, priya, mateo, sofia, lena],
  joining: [
    [amara, "Turning vague worries into a question", "Saying no without feeling rude"],
    [jonas, "Planning in small steps", "Delegating work I like doing myself"],
    [yusuf, "Making numbers tell a story", "Speaking up in big meetings"],
    [priya, "Hard conversations with customers", "Feedback to people older than me"],
    [mateo, "Negotiating", "Keeping my calendar from eating me"],
    [sofia, "An outside view", "Leading people who do not report to me"],
  ] as readonly (readonly [Person, string, string])[],
  sessions: [
    {
      asks: [
        {
          by: priya,
          text: "I have to tell a friend in my team that their work is not good enough yet.",
          mode: "advice",
        },
        {
          by: jonas,
          text: "I still fix everything myself at night. I mostly need to say it out loud.",
          mode: "listening",
        },
      ],
      shelf: [
        {
          by: amara,
          title: "Situation, behaviour, impact",
          why: "Three sentences that got me through my first hard feedback.",
          topic: "Feedback",
          basis: "done",
        },
      ],
      present: [amara, jonas, yusuf, priya, sofia],
      pulse: [
        [amara, "yes", "yes"],
        [jonas, "yes", "partly"],
        [yusuf, "yes", "yes"],
        [priya, "yes", "yes"],
        [sofia, "partly", "yes"],
      ],
      entries: [[priya, "I will say it on Tuesday, in the morning, and begin with what I saw."]],
    },
    {
      asks: [
        { by: mateo, text: "Would you read my plan for the first 90 days?", mode: "feedback" },
        {
          by: yusuf,
          text: "How do you get a word in when ten people talk at once?",
          mode: "advice",
        },
        {
          by: sofia,
          text: "Two teams want opposite things from me, and I report to neither.",
          mode: "advice",
        },
      ],
      shelf: [
        {
          by: mateo,
          title: "A calendar week with two empty mornings",
          why: "I block them as if they were customers. Nobody has complained so far.",
          topic: "Time",
          basis: "done",
        },
        {
          by: sofia,
          title: "Radical Candor, the chapter on praise",
          why: "Being specific helps, for praise even more than for criticism.",
          topic: "Feedback",
          basis: "read",
        },
        {
          by: priya,
          title: "Five questions before a hard conversation",
          why: "I fill them in on paper. The third one usually changes my mind.",
          topic: "Hard conversations",
          basis: "done",
        },
      ],
      present: [amara, jonas, yusuf, priya, mateo, sofia],
      pulse: [
        [amara, "yes", "partly"],
        [jonas, "yes", "yes"],
        [yusuf, "yes", "yes"],
        [priya, "partly", "partly"],
        [mateo, "yes", "yes"],
        [sofia, "yes", "yes"],
      ],
      entries: [
        [mateo, "Shorter plan: three things, not eleven."],
        [yusuf, "Saying the other person's name first worked. Try it again on Thursday."],
        [sofia, "Put both of them in one room, with the dates on the wall."],
      ],
    },
  ] as readonly ToldSession[],
  /** What waits for the next session. */
  waiting: [
    {
      by: amara,
      text: "My manager wants an answer by Friday: take over the second project or not?",
      mode: "advice",
    },
    {
      by: jonas,
      text: "I handed over the release, and it went well. It felt strange.",
      mode: "listening",
    },
    {
      by: priya,
      text: "A look at how I open our team meeting. Two minutes, I will act it out.",
      mode: "feedback",
    },
  ] as readonly ToldAsk[],
} as const;
