import fc from "fast-check";
import { ourPart, withOurPart } from "../../../bot/graph/event-text.ts";

const link = "https://teams.microsoft.com/l/entity/x?a=1&b=2";
const blob =
  '<div style="x">________________</div><a class="me-email-headline" href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_1">Join the meeting now</a><div>$&</div>';
const whole = (part: string) => `<html><head></head><body>${part}${blob}</body></html>`;

describe("the text of an event", () => {
  it("takes the place of what it said before, and leaves all else as it is", () => {
    const before = whole(ourPart({ link, lines: ["Ada facilitates."] }));
    const text = { link, lines: ["Bo facilitates.", "In person: Room 4"] };
    expect(withOurPart(before, text)).toBe(whole(ourPart(text)));
  });

  it("calls the way to the agenda by its name, or by its address", () => {
    const address = link.replace("&", "&amp;");
    expect(ourPart({ link, linkName: "Open the <agenda>" })).toContain(
      `<a href="${address}">Open the &lt;agenda&gt;</a>`,
    );
    expect(ourPart({ link })).toContain(`<a href="${address}">${address}</a>`);
  });

  it("is found where Exchange has written our mark its own way", () => {
    const theirs = whole(ourPart({ link, lines: ["Ada facilitates."] })).replace(
      '<div id="peer-circles">',
      '<div style="font-size:11pt" id="x_peer-circles" class="y">',
    );
    expect(withOurPart(theirs, { link })).toBe(whole(ourPart({ link })));
  });

  it("takes the place of the mere link of an earlier build", () => {
    const href = link.replace("&", "&amp;");
    const before = whole(`<a target="_blank" href="${href}">${href}</a>`);
    expect(withOurPart(before, { link })).toBe(whole(ourPart({ link })));
  });

  it("comes first where somebody has taken ours away", () => {
    expect(withOurPart(whole("<p>Bring tea.</p>"), { link })).toBe(
      whole(`${ourPart({ link })}<p>Bring tea.</p>`),
    );
    expect(withOurPart("Bring tea.", { link })).toBe(`${ourPart({ link })}Bring tea.`);
  });

  it("shows names and rooms as they are written, and keeps what makes it a Teams meeting, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 3 }), fc.string(), (lines, other) => {
        const before = whole(ourPart({ link, lines }));
        const changed = withOurPart(before, { link, lines: [other] });
        expect(changed).toBe(whole(ourPart({ link, lines: [other] })));
        expect(changed).toContain(blob);
      }),
    );
    expect(ourPart({ link, lines: ['</div><script>"&'] })).toContain(
      "<p>&lt;/div&gt;&lt;script&gt;&quot;&amp;</p>",
    );
  });
});
