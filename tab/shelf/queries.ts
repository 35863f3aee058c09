import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ResourceView } from "../../shared/contract/circle-page.ts";
import type { ResourceId } from "../../shared/kernel/ids.ts";
import { useCircleChange, useLatestPage } from "../api/circle-page.ts";
import { useIdOnce } from "../api/use-id-once.ts";
import { asSent, type ResourceDraft } from "./resource-draft.ts";

export function useAddResource(address: CircleAddress) {
  const withId = useIdOnce<ResourceId>();
  return useCircleChange(address, (call, draft: ResourceDraft) =>
    withId(draft, (resource) => call.shelf.add({ ...address, ...asSent(draft), resource })),
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
