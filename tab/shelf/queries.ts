import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ResourceView } from "../../shared/contract/circle-page.ts";
import type { AskId, ResourceId } from "../../shared/kernel/ids.ts";
import type { Verdict } from "../../shared/shelf/still-true.ts";
import { useApi } from "../api/api-context.ts";
import { useCircleChange, useLatestPage } from "../api/circle-page.ts";
import { useIdOnce } from "../api/use-id-once.ts";
import { useReadAgain } from "../api/use-read-again.ts";
import { asSent, type ResourceDraft } from "./resource-draft.ts";

/** `ask`: what it stands beside at once. */
export function useAddResource(address: CircleAddress, ask?: AskId) {
  const withId = useIdOnce<ResourceId>();
  return useCircleChange(address, (call, draft: ResourceDraft) =>
    withId(draft, (resource) =>
      call.shelf.add({ ...address, ...asSent(draft), resource, ...(ask && { ask }) }),
    ),
  );
}

/** Saves over `edition`; refused when someone else has raised it. */
export function useEditResource(address: CircleAddress) {
  return useCircleChange(
    address,
    (
      call,
      { resource, edition, draft }: { resource: ResourceId; edition: number; draft: ResourceDraft },
    ) => call.shelf.edit({ ...address, resource, edition, ...asSent(draft) }),
  );
}

/** The edition of a resource as it is known at the moment of the call. */
export function useEditionOf(address: CircleAddress) {
  const latest = useLatestPage(address);
  return ({ resource, edition }: ResourceView) =>
    latest()?.shelf.find((one) => one.resource === resource)?.edition ?? edition;
}

export function useMoveResource(address: CircleAddress) {
  return useCircleChange(address, (call, to: { resource: ResourceId; before: ResourceId | null }) =>
    call.shelf.move({ ...address, ...to }),
  );
}

export function useRemoveResource(address: CircleAddress) {
  return useCircleChange(address, (call, resource: ResourceId) =>
    call.shelf.remove({ ...address, resource }),
  );
}

export function useRestoreResource(address: CircleAddress) {
  return useCircleChange(address, (call, resource: ResourceId) =>
    call.shelf.restore({ ...address, resource }),
  );
}

export function useAttach(address: CircleAddress) {
  return useCircleChange(
    address,
    (call, to: { resource: ResourceId; ask: AskId; attached: boolean }) =>
      call.shelf.attach({ ...address, ...to }),
  );
}

export function useJudge(address: CircleAddress) {
  return useCircleChange(address, (call, to: { resource: ResourceId; verdict: Verdict }) =>
    call.shelf.judge({ ...address, ...to }),
  );
}

export function useAllow(address: CircleAddress) {
  return useCircleChange(address, (call, to: { request: ResourceId; allowed: boolean }) =>
    call.shelf.allow({ ...address, ...to }),
  );
}

/** What is not on the page that everyone reads; read again whenever the circle changes. */
export function useAway(address: CircleAddress) {
  const { query } = useApi();
  return useReadAgain(address, useQuery(query.shelf.away.queryOptions({ input: address })));
}
