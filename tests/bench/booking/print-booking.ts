import { told, verdict } from "../report.ts";
import type { Round, RoundFigures } from "./booking.ts";

export function printBooking(round: Round, figures: RoundFigures): void {
  const { circles, mailboxes, answerMs } = round;
  const { achieved, allowed, calls, refused, mostInside, seconds, cpuMs } = figures;
  const fullest = figures.fullest / (circles / mailboxes);
  console.log(
    `\nA round of ${circles} circles of 8 through ${mailboxes} mailboxes of Graph, ${answerMs} ms an event`,
  );
  told("requests a second", achieved, `of ${allowed.toFixed(1)} that the limits allow`);
  told("events a second", circles / seconds, `${seconds.toFixed(0)} s, ${calls} requests`);
  least("achieved of what the limits allow", achieved / allowed, 0.9);
  verdict("429s, % of calls", (100 * refused) / calls, 2);
  verdict("requests in one mailbox at a time", mostInside, 4);
  told("the fullest mailbox against the mean", fullest);
  told("CPU ms a circle, announced and with its tab", cpuMs / circles);
}

function least(what: string, value: number, aim: number): void {
  const met = value >= aim ? "met" : "MISSED";
  console.log(`  ${what.padEnd(52)} ${value.toFixed(2).padStart(8)}  aim >= ${aim}: ${met}`);
}
