import { Ajv, type ValidateFunction } from "ajv";
import type { Shape } from "../operation.ts";
import type { Field, Metadata, Structure } from "./metadata.ts";
import { primitive } from "./primitive.ts";

/** Answers what is wrong with a body, one sentence each. */
export interface Check {
  request(shape: Shape, body: unknown): readonly string[];
  answer(shape: Shape, body: unknown): readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

/** Checks bodies against the metadata: JSON Schemas of the types in use, compiled once each. */
export function checker(metadata: Metadata): Check {
  const compiled = new Map<string, ValidateFunction>();
  const validate = (key: string, schema: () => Schema, body: unknown) => {
    const check = compiled.get(key) ?? ajv().compile(schema());
    compiled.set(key, check);
    return check(body) ? [] : sentences(check);
  };
  const of = (side: "request" | "answer") => (shape: Shape, body: unknown) =>
    validate(`${side} ${JSON.stringify(shape)}`, () => bodySchema(metadata, shape, side), body);
  return { request: of("request"), answer: of("answer") };
}

function ajv(): Ajv {
  return new Ajv({ allErrors: true, strict: false });
}

function sentences({ errors }: ValidateFunction): readonly string[] {
  return (errors ?? [])
    .filter(({ keyword, params }) => keyword !== "anyOf" && params["type"] !== "null")
    .map(({ instancePath, message, params }) => {
      const extra: unknown = params["additionalProperty"];
      return `${instancePath || "/"} ${message}${extra === undefined ? "" : ` (${extra})`}`;
    });
}

function bodySchema(metadata: Metadata, shape: Shape, side: "request" | "answer"): Schema {
  const definitions: Record<string, Schema> = {};
  const types = typeSchemas(
    metadata,
    definitions,
    side,
    "expands" in shape ? (shape.expands ?? []) : [],
  );
  if ("action" in shape) return { ...parameters(metadata, shape, types), $defs: definitions };
  const one = types.of(shape.type);
  const body = shape.many
    ? { type: "object", required: ["value"], properties: { value: { type: "array", items: one } } }
    : one;
  return { ...body, $defs: definitions };
}

/** Names of an action's parameters may be written with a capital. */
function parameters(
  { actions }: Metadata,
  { action, on }: Extract<Shape, { readonly action: string }>,
  { field }: Types,
): Schema {
  const known = actions[`${action} on ${on}`];
  if (known === undefined) throw new Error(`Graph has no action ${action} on ${on}.`);
  const properties = known.flatMap((each) => {
    const capital = each.name.charAt(0).toUpperCase() + each.name.slice(1);
    const small = each.name.charAt(0).toLowerCase() + each.name.slice(1);
    return [small, capital].map((name) => [name, field(each)]);
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

interface Types {
  of(type: string): Schema;
  field(field: Field): Schema;
}

function typeSchemas(
  metadata: Metadata,
  definitions: Record<string, Schema>,
  side: "request" | "answer",
  expands: readonly string[],
): Types {
  const { structures, enumerations, definitions: aliases } = metadata;
  const of = (type: string): Schema => {
    const item = /^Collection\((.*)\)$/.exec(type)?.[1];
    if (item !== undefined) return { type: "array", items: of(item) };
    const enumeration = enumerations[type];
    if (enumeration !== undefined) return { type: "string", pattern: oneOf(enumeration) };
    const alias = aliases[type];
    if (alias !== undefined) return of(alias);
    const structure = structures[type];
    if (structure === undefined) return primitive(type);
    if (definitions[type] === undefined) define(type, structure);
    return { $ref: `#/$defs/${type}` };
  };
  const field = ({ type, nullable }: Field): Schema =>
    nullable || side === "answer" ? { anyOf: [of(type), { type: "null" }] } : of(type);
  const define = (type: string, structure: Structure) => {
    definitions[type] = {};
    const family = [...ancestors(metadata, type), ...heirs(metadata, type, structure)];
    const fields = family.flatMap((each) => [
      ...each.properties,
      ...each.navigation.filter(({ name }) => expands.includes(name)),
    ]);
    definitions[type] = {
      type: "object",
      properties: Object.fromEntries(fields.map((each) => [each.name, field(each)])),
      patternProperties: { "@": {} },
      // This world adds nothing of its own to open types; and events are called open, yet Graph refuses what it does not know there.
      additionalProperties:
        side === "request" && type !== "microsoft.graph.event" && family.some(({ open }) => open),
    };
  };
  return { of, field };
}

function ancestors(metadata: Metadata, type: string): readonly Structure[] {
  const structure = metadata.structures[type];
  if (structure === undefined) return [];
  const { base } = structure;
  return [...(base === undefined ? [] : ancestors(metadata, base)), structure];
}

/** What may stand where `type` is named: any heir, unless it is an entity of its own. */
function heirs(
  metadata: Metadata,
  type: string,
  { entity, abstract }: Structure,
): readonly Structure[] {
  if (
    entity &&
    !abstract &&
    !type.endsWith("directoryObject") &&
    !type.endsWith("conversationMember")
  )
    return [];
  return Object.entries(metadata.structures)
    .filter(([, { base }]) => base === type)
    .flatMap(([name, structure]) => [
      structure,
      ...heirs(metadata, name, { ...structure, abstract: true }),
    ]);
}

function oneOf({
  members,
  flags,
}: {
  readonly members: readonly string[];
  readonly flags: boolean;
}): string {
  const any = `(${members.join("|")})`;
  return flags ? `^${any}(,\\s*${any})*$` : `^${any}$`;
}
