import fc from "fast-check";
import { findOnShelf } from "../../../shared/shelf/find-on-shelf.ts";
import { fitsAsk } from "../../../shared/shelf/fits-ask.ts";
import { hostOf } from "../../../shared/shelf/host-of.ts";
import { plainLink } from "../../../shared/shelf/plain-link.ts";
import { askedFrom, judged } from "../../../shared/shelf/still-true.ts";
import { asInUse, topicsOn } from "../../../shared/shelf/topics.ts";
import { instant } from "../../../shared/time/instant.ts";
import { askCalled, personCalled, resourceCalled } from "../../builders/ids.ts";
import { aResource } from "../../builders/resource.ts";

const bo = personCalled("bo");
const at = instant("2027-06-01T09:00:00Z");

describe("a link on the shelf", () => {
  it.each([
    ["https://www.example.com/a?b=c#d", "example.com"],
    ["http://wiki/page", "wiki"],
    ["https://Sub.Example.org:8443", "sub.example.org"],
    ["https://example.com?next=https://other.example@x", "example.com"],
  ])("%s leads to %s", (link, host) => {
    expect(hostOf(link)).toBe(host);
    expect(plainLink.safeParse(link).success).toBe(true);
  });

  it.each([
    "https://bank.example@evil.example/",
    "https://user:pass@example.com/",
    "https://xn--pple-43d.com/",
    "https://аpple.com/",
    "https://www.xn--80ak6aa92e.com/",
    "https://2130706433/",
    "https://127.0.0.1/",
    "https://0x7f.0x1/",
    "https://[::1]/",
    "https://example.com\\@evil.example/",
    "https://exam ple.com/",
    "https://example.com/\u202Efdp.exe",
    "https:///evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.com/",
    "//example.com/",
    "https://",
    "",
  ])("%s is none that shows where it leads", (link) => {
    expect(hostOf(link)).toBeUndefined();
    expect(plainLink.safeParse(link).success).toBe(false);
  });

  it("leads where a browser would go, whatever is typed", () => {
    const pieces = fc.constantFrom(
      "https://",
      "http://",
      "a",
      "b.example",
      "@",
      ":",
      "80",
      "/",
      "\\",
      "?",
      "#",
      ".",
      "xn--a",
      " ",
      "é",
      "%2e",
      "[",
      "]",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const link = parts.join("");
        const host = hostOf(link);
        if (host === undefined || !URL.canParse(link)) return;
        expect(new URL(link).hostname.replace(/^www\./, "").replace(/\.$/, "")).toBe(host);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the topics of a shelf", () => {
  const filed = (...topics: (string | undefined)[]) =>
    topics.map((topic, n) => aResource({ id: resourceCalled(`r${n}`), topic }));

  it("are those in use, the most used first", () => {
    expect(topicsOn(filed("b", "a", undefined, "a", "c"))).toEqual(["a", "b", "c"]);
  });

  it("stay as they are written, however they are typed", () => {
    expect(asInUse("  saying NO ", filed("Saying no"))).toBe("Saying no");
    expect(asInUse(" new one ", filed("Saying no"))).toBe("new one");
  });

  it("never become two that differ in capitals or blanks only", () => {
    const typed = fc.constantFrom(
      "Feedback",
      "feedback",
      " FEEDBACK",
      "Saying no",
      "saying  NO",
      "x",
    );
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 12 }), (all) => {
        const shelf: { topic: string }[] = [];
        for (const topic of all) shelf.push({ topic: asInUse(topic, shelf) });
        const plain = topicsOn(shelf).map((topic) => topic.toLowerCase().replace(/\s+/g, " "));
        expect(new Set(plain).size).toBe(plain.length);
      }),
    );
  });
});

describe("searching the shelf", () => {
  const book = aResource({ title: "Café talk", why: "Quieter meetings", topic: "Listening" });
  const note = aResource({
    id: resourceCalled("note"),
    title: "Note",
    why: "",
    quote: { text: "Ask twice", by: bo },
  });

  it.each([
    ["", 2],
    ["cafe", 1],
    ["QUIETER talk", 1],
    ["listening", 1],
    ["twice", 1],
    ["twice quieter", 0],
  ])("finds by title, why, topic and words: %s", (search, count) => {
    expect(findOnShelf([book, note], { search })).toHaveLength(count);
  });

  it("keeps to a topic", () => {
    expect(findOnShelf([book, note], { topic: "Listening" })).toEqual([book]);
    expect(findOnShelf([book, note], { topic: "Listening", search: "twice" })).toEqual([]);
  });
});

describe("what fits an ask", () => {
  const ask = (text: string) => ({ id: askCalled("ask"), text });
  const under = (topic: string) => aResource({ topic });

  it("is what was attached, and what stands under a topic that it is about", () => {
    const attached = aResource({
      id: resourceCalled("x"),
      asks: [askCalled("ask")],
      topic: "Saying no",
    });
    const same = under("Saying no");
    const other = aResource({ id: resourceCalled("y"), topic: "Budget" });
    expect(fitsAsk([same, other, attached], ask("How am I saying “No” to my manager?"))).toEqual({
      attached: [attached],
      sameTopic: [same],
    });
  });

  it.each([
    ["Delegate", "I keep failing at delegating", true],
    ["Feedback", "How do I give feedback?", true],
    ["no", "I know nothing", false],
    ["Feed", "Feedback", false],
    ["交渉", "給与の交渉について", true],
    ["!!", "anything", false],
  ])("%s and “%s”", (topic, text, fits) => {
    expect(fitsAsk([under(topic)], ask(text)).sameTopic).toHaveLength(fits ? 1 : 0);
  });
});

describe("whether it is still true", () => {
  it("is asked about half a year after it was put there, or was last said to be true", () => {
    expect(askedFrom(aResource())).toBe("2027-05-21T09:00:00Z");
    expect(askedFrom(aResource({ checkedAt: at }))).toBe("2027-11-30T09:00:00Z");
  });

  it("is answered, and taken back to what it was", () => {
    const checked = aResource({ checkedAt: instant("2027-01-01T09:00:00Z") });
    const was = judged(checked, "was", bo, at);
    expect(was.wasTrue).toEqual({ by: bo, at });
    expect(judged(was, "was", personCalled("cy"), at)).toBe(was);
    expect(judged(was, "open", bo, at)).toEqual(checked);
    expect(judged(was, "still", bo, at)).toEqual({ ...checked, checkedAt: at });
    expect(judged(judged(aResource(), "still", bo, at), "open", bo, at)).toEqual(aResource());
    expect(judged(aResource(), "open", bo, at)).toEqual(aResource());
  });
});
