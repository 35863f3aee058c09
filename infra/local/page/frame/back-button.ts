/** Frames whose tab wants to hear Teams' back button first; the newest is asked. */
const listeners: (() => boolean)[] = [];

/** `heard` answers whether the tab takes care of it. */
export function onBackButton(heard: () => boolean): () => void {
  listeners.push(heard);
  return () => {
    const at = listeners.indexOf(heard);
    if (at >= 0) listeners.splice(at, 1);
  };
}

export function pressBack(): void {
  const taken = listeners.toReversed().some((heard) => heard());
  if (!taken) window.history.back();
}
