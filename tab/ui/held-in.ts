import type { RefObject } from "react";

/** A ref for Fluent's polymorphic parts, whose own type names no element. */
export function heldIn<Element extends HTMLElement>(ref: RefObject<Element | null>) {
  return (element: Element | null) => {
    ref.current = element;
  };
}
