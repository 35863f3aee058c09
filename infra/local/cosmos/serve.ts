import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Account } from "./account/account.ts";
import { accountDoor } from "./account/account-door.ts";
import { charges } from "./charges.ts";
import { documentsDoor } from "./documents/documents-door.ts";
import { localDesk, type Split } from "./local/local-desk.ts";
import type { Meter } from "./local/meter.ts";
import type { Mishap, TroubleDesk } from "./local/trouble.ts";
import { BadQuery } from "./query/bad-query.ts";
import type { Answer } from "./wire/answer.ts";
import { assertAuthorized } from "./wire/authorization.ts";
import { bodyText, type CosmosRequest, cosmosRequest } from "./wire/cosmos-request.ts";
import { badRequest, CosmosRefusal } from "./wire/refusal.ts";

export interface Service {
  readonly account: Account;
  readonly trouble: TroubleDesk;
  readonly meter: Meter;
  readonly split: Split;
}

/** Answers as the endpoint of a Cosmos DB account does. */
export function serveCosmos(service: Service): RequestListener {
  return (request, response) => {
    served(service, request, response).catch((fault: unknown) => {
      console.error("Cosmos DB's stand-in broke.", fault);
      request.socket.destroy();
    });
  };
}

async function served(
  service: Service,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const request = cosmosRequest(incoming, await bodyText(incoming));
    if (request.segments[0] === "_local") return send(response, localDesk(service, request));
    const mishap = service.trouble.meet(request);
    if (mishap?.delayMs) await new Promise((resolve) => setTimeout(resolve, mishap.delayMs));
    const answer = answered(service, request, mishap);
    service.meter.count(request.operation, answer.charge);
    if (mishap?.loses === undefined) send(response, answer);
    else incoming.socket.destroy();
  } catch (fault) {
    send(response, refusal(fault));
  }
}

function answered(service: Service, request: CosmosRequest, mishap: Mishap | undefined): Answer {
  if (mishap?.refusal !== undefined) return refusal(mishap.refusal);
  // Lost on the way here: nobody has carried it out.
  if (mishap?.loses === "request") return { status: 0, charge: 0 };
  try {
    assertAuthorized(request);
    return carriedOut(service.account, request);
  } catch (fault) {
    return refusal(fault);
  }
}

function carriedOut(account: Account, request: CosmosRequest): Answer {
  const [, database = "", , container = "", kind] = request.segments;
  if (kind !== "docs") return accountDoor(account, request);
  return documentsDoor(account.container(database, container), request, account.nowSeconds());
}

function refusal(fault: unknown): Answer {
  const { status, code, message, more } = refusalOf(fault);
  const { substatus, headers, info } = more;
  return {
    status,
    body: JSON.stringify({ code, message, additionalErrorInfo: info }),
    headers: { ...headers, ...(substatus && { "x-ms-substatus": String(substatus) }) },
    charge: charges.nothing,
  };
}

function refusalOf(fault: unknown): CosmosRefusal {
  if (fault instanceof CosmosRefusal) return fault;
  if (fault instanceof BadQuery) return badRequest(fault.message);
  console.error("Cosmos DB's stand-in broke.", fault);
  return new CosmosRefusal(500, "InternalServerError", String(fault));
}

function send(response: ServerResponse, { status, body, headers, charge }: Answer): void {
  response.writeHead(status, {
    ...(body !== undefined && { "content-type": "application/json" }),
    "x-ms-request-charge": String(Math.round(charge * 100) / 100),
    "x-ms-activity-id": randomUUID(),
    ...headers,
  });
  response.end(body);
}
