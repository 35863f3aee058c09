/** Most octets in a line without its end. Source: RFC 5545, section 3.1 */
const most = 75;

/** Content lines as they are sent: none is longer than it may be, and each ends as the format wants it. */
export function calendarLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Text as the value of a property. What is no character of text in this format is left out. Source: RFC 5545, section 3.3.11 */
export function calendarValue(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** A line that goes on begins with a space, which counts; no character is cut in two. */
function folded(line: string): string {
  let text = "";
  let room = most;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (octets > room) {
      text += "\r\n ";
      room = most - 1;
    }
    text += sign;
    room -= octets;
  }
  return text;
}

/** How long a character is in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
