import type { Answer } from "../wire/answer.ts";
import type { Part } from "./batch.ts";
import type { Outcome } from "./one-document.ts";

export function documentAnswer({ status, row, charge }: Outcome): Answer {
  if (row === undefined) return { status, charge };
  const headers = { etag: row.etag };
  return status === 304 ? { status, headers, charge } : { status, body: row.body, headers, charge };
}

/** `minimal`: the sender does not want back what it wrote. */
export function batchAnswer(parts: readonly Part[], minimal: boolean): Answer {
  const refused = parts.some(({ status }) => status >= 400);
  return {
    status: refused ? 207 : 200,
    body: `[${parts.map((part) => partText(part, minimal)).join(",")}]`,
    charge: parts.reduce((sum, { charge }) => sum + charge, 0),
  };
}

function partText({ status, substatus, row, wanted, charge }: Part, minimal: boolean): string {
  const said = JSON.stringify({
    statusCode: status,
    subStatusCode: substatus,
    requestCharge: charge,
    eTag: row?.etag,
  });
  if (row === undefined || (minimal && !wanted)) return said;
  return `${said.slice(0, -1)},"resourceBody":${row.body}}`;
}
