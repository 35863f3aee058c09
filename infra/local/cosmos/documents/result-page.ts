import { needsPlan } from "../query/plan-of.ts";
import type { Value } from "../query/query.ts";
import { runQuery, window } from "../query/run-query.ts";
import type { Continuation } from "./continuation.ts";
import { orderedAfter, positionOf } from "./ordered.ts";
import { candidates, meets, type Search, selectionOf } from "./search.ts";

export interface ResultPage {
  /** As JSON. */
  readonly results: readonly string[];
  /** How many documents were looked at. */
  readonly examined: number;
  readonly next: Continuation | undefined;
}

/** https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-request-limits */
const mostBytes = 4 * 1024 * 1024;

/** At most `most` results from `start` on. @throws BadQuery */
export function resultPage(
  search: Search,
  most: number,
  start: Continuation | undefined,
): ResultPage {
  if (search.query.orders.length > 0)
    return inOrder(search, most, start && "keys" in start ? start : undefined);
  if (needsPlan(search.query))
    return counted(search, most, start && "skip" in start ? start.skip : 0);
  return asFound(search, most, start && "after" in start ? start.after : 0);
}

/** In the order of storage, no further than the page needs. */
function asFound(search: Search, most: number, after: number): ResultPage {
  const page = emptyPage();
  let [examined, last] = [0, after];
  for (const row of candidates(search, after)) {
    const document = JSON.parse(row.body) as Value;
    const found = meets(search, document) ? selectionOf(search, row, document) : undefined;
    if (found !== undefined && page.isFull(most))
      return { results: page.results, examined, next: { after: last } };
    examined += 1;
    last = row.seq;
    if (found !== undefined) page.add(found);
  }
  return { results: page.results, examined, next: undefined };
}

/** In the query's own order; later pages begin behind the last document given out, whatever has changed in between. */
function inOrder(
  search: Search,
  most: number,
  start: Extract<Continuation, { readonly keys: unknown }> | undefined,
): ResultPage {
  const [from, until] = window(search.query, search.parameters);
  const { documents, examined } = orderedAfter(search, start);
  const rest = start === undefined ? documents.slice(from) : documents;
  let taken = start?.taken ?? from;
  const page = emptyPage();
  let last = start;
  for (const placed of rest) {
    if (taken >= until) break;
    if (page.isFull(most)) return { results: page.results, examined, next: last };
    taken += 1;
    last = positionOf(placed, taken);
    const found = selectionOf(search, placed.row, placed.document);
    if (found !== undefined) page.add(found);
  }
  return { results: page.results, examined, next: undefined };
}

/** What needs every document first: counted, or cut. */
function counted(search: Search, most: number, skip: number): ResultPage {
  const documents = [...candidates(search, 0)].map(({ body }) => JSON.parse(body) as Value);
  const found = runQuery(search.query, search.parameters, documents);
  const page = emptyPage();
  for (const each of found.slice(skip)) {
    if (page.isFull(most)) break;
    page.add(JSON.stringify(each));
  }
  const reached = skip + page.results.length;
  const next = reached < found.length ? { skip: reached } : undefined;
  return { results: page.results, examined: documents.length, next };
}

function emptyPage() {
  const results: string[] = [];
  let bytes = 0;
  return {
    results,
    add(text: string): void {
      bytes += text.length;
      results.push(text);
    },
    isFull: (most: number) => results.length >= most || bytes >= mostBytes,
  };
}
