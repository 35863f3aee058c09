import type { HostFault } from "./host-fault.ts";

/** Trouble that was asked for, used up one by one. */
export function trouble() {
  let waiting: HostFault[] = [];
  return {
    list: (): readonly HostFault[] => waiting,
    set(faults: readonly HostFault[]) {
      waiting = [...faults];
    },
    /** The next fault for this place and request, counted down. */
    next(at: HostFault["at"], request: string): HostFault | undefined {
      const fault = waiting.find(
        (each) => each.at === at && new RegExp(each.match ?? "").test(request),
      );
      if (!fault) return undefined;
      waiting = waiting.flatMap((each) => {
        if (each !== fault) return each;
        return each.times > 1 ? { ...each, times: each.times - 1 } : [];
      });
      return fault;
    },
  };
}
export type Trouble = ReturnType<typeof trouble>;
