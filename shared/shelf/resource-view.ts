import { z } from "zod";
import { instantText } from "../time/instant.ts";
import { type Resource, resource } from "./resource.ts";
import { askedFrom } from "./still-true.ts";

/** A resource as the circle sees it. */
export const resourceView = resource
  .pick({
    by: true,
    title: true,
    link: true,
    why: true,
    basis: true,
    topic: true,
    quote: true,
    asks: true,
    edition: true,
    addedAt: true,
  })
  .extend({
    resource: resource.shape.id,
    /** From then on it is asked whether it is still true. */
    askedFrom: instantText,
    /** It was true once, and is put away. */
    wasTrue: z.boolean().optional(),
  });
export type ResourceView = z.infer<typeof resourceView>;

export function resourceAsShown(item: Resource): ResourceView {
  const { id, by, title, link, why, basis, topic, quote, asks, edition, addedAt, wasTrue } = item;
  return {
    resource: id,
    by,
    title,
    ...(link === undefined ? {} : { link }),
    why,
    ...(basis === undefined ? {} : { basis }),
    ...(topic === undefined ? {} : { topic }),
    ...(quote === undefined ? {} : { quote }),
    ...(asks === undefined ? {} : { asks }),
    edition,
    addedAt,
    askedFrom: askedFrom(item),
    ...(wasTrue === undefined ? {} : { wasTrue: true }),
  };
}
