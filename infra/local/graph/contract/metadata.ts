import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";

const field = z.object({ name: z.string(), type: z.string(), nullable: z.boolean() });
const structure = z.object({
  /** Name with its namespace, as are all that follow. */
  base: z.string().optional(),
  open: z.boolean(),
  abstract: z.boolean(),
  entity: z.boolean(),
  properties: z.array(field),
  navigation: z.array(field),
});
const metadata = z.object({
  structures: z.record(z.string(), structure),
  enumerations: z.record(
    z.string(),
    z.object({ members: z.array(z.string()), flags: z.boolean() }),
  ),
  definitions: z.record(z.string(), z.string()),
  /** By `name on type`. */
  actions: z.record(z.string(), z.array(field)),
});

export type Structure = z.infer<typeof structure>;
export type Field = z.infer<typeof field>;
/** Graph's own description of itself (CSDL), as far as bodies go. */
export type Metadata = z.infer<typeof metadata>;

/** Raised when what is drawn from the file changes. */
const edition = 1;

/** Reads the service's CSDL. What was read is kept in the temporary folder under the file's hash. @throws Error when it is missing */
export function readMetadata(file: string): Metadata {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 24);
  const kept = join(tmpdir(), `graph-metadata-${edition}-${hash}.json`);
  if (existsSync(kept)) return metadata.parse(JSON.parse(readFileSync(kept, "utf8")));
  const read = drawn(text);
  const beside = `${kept}.${randomUUID()}`;
  writeFileSync(beside, JSON.stringify(read));
  renameSync(beside, kept);
  return read;
}

const yes = z.literal("true").optional().catch(undefined).transform(Boolean);
const xmlField = z
  .object({ Name: z.string(), Type: z.string(), Nullable: z.string().optional() })
  .transform(({ Name, Type, Nullable }) => ({
    name: Name,
    type: Type,
    nullable: Nullable !== "false",
  }));
const many = <T extends z.ZodType>(item: T) => z.array(item).default([]);
const xmlStructure = z.object({
  Name: z.string(),
  BaseType: z.string().optional(),
  OpenType: yes,
  Abstract: yes,
  Property: many(xmlField),
  NavigationProperty: many(xmlField),
});
const xmlSchema = z.object({
  Namespace: z.string(),
  Alias: z.string().optional(),
  EnumType: many(
    z.object({ Name: z.string(), IsFlags: yes, Member: many(z.object({ Name: z.string() })) }),
  ),
  TypeDefinition: many(z.object({ Name: z.string(), UnderlyingType: z.string() })),
  EntityType: many(xmlStructure),
  ComplexType: many(xmlStructure),
  Action: many(z.object({ Name: z.string(), IsBound: yes, Parameter: many(xmlField) })),
});
const document = z.object({
  Edmx: z.object({ DataServices: z.object({ Schema: many(xmlSchema) }) }),
});
const lists = new Set([
  "Schema",
  "EnumType",
  "Member",
  "TypeDefinition",
  "EntityType",
  "ComplexType",
  "Property",
  "NavigationProperty",
  "Action",
  "Parameter",
]);

type XmlSchema = z.infer<typeof xmlSchema>;

function drawn(text: string): Metadata {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    isArray: (name, _path, _leaf, isAttribute) => !isAttribute && lists.has(name),
    processEntities: { maxTotalExpansions: 10_000_000 },
  });
  const schemas = document.parse(parser.parse(text)).Edmx.DataServices.Schema;
  const aliases = new Map(schemas.map(({ Alias, Namespace }) => [Alias ?? Namespace, Namespace]));
  const full = (type: string): string => {
    const item = /^Collection\((.*)\)$/.exec(type)?.[1];
    if (item !== undefined) return `Collection(${full(item)})`;
    const dot = type.lastIndexOf(".");
    return `${aliases.get(type.slice(0, dot)) ?? type.slice(0, dot)}${type.slice(dot)}`;
  };
  const together = <T>(part: (schema: XmlSchema, full: FullName) => Record<string, T>) =>
    Object.assign({}, ...schemas.map((schema) => part(schema, full)));
  return {
    structures: together(structuresOf),
    enumerations: together(enumerationsOf),
    definitions: together(definitionsOf),
    actions: together(actionsOf),
  };
}

/** A type's name with its namespace instead of the alias. */
type FullName = (type: string) => string;

function structuresOf({ Namespace, EntityType, ComplexType }: XmlSchema, full: FullName) {
  const kinds = [
    ...EntityType.map((each) => ({ ...each, entity: true })),
    ...ComplexType.map((each) => ({ ...each, entity: false })),
  ];
  return Object.fromEntries(
    kinds.map((each): [string, Structure] => [
      `${Namespace}.${each.Name}`,
      {
        ...(each.BaseType !== undefined && { base: full(each.BaseType) }),
        open: each.OpenType,
        abstract: each.Abstract,
        entity: each.entity,
        properties: fieldsOf(each.Property, full),
        navigation: fieldsOf(each.NavigationProperty, full),
      },
    ]),
  );
}

function enumerationsOf({ Namespace, EnumType }: XmlSchema) {
  const entries = EnumType.map(({ Name, IsFlags, Member }) => [
    `${Namespace}.${Name}`,
    { members: Member.map((each) => each.Name), flags: IsFlags },
  ]);
  return Object.fromEntries(entries);
}

function definitionsOf({ Namespace, TypeDefinition }: XmlSchema) {
  const entries = TypeDefinition.map((each) => [`${Namespace}.${each.Name}`, each.UnderlyingType]);
  return Object.fromEntries(entries);
}

function actionsOf({ Action }: XmlSchema, full: FullName) {
  const entries = Action.flatMap(({ Name, IsBound, Parameter: [bound, ...others] }) =>
    IsBound && bound !== undefined
      ? [[`${Name} on ${full(bound.type)}`, fieldsOf(others, full)]]
      : [],
  );
  return Object.fromEntries(entries);
}

function fieldsOf(fields: readonly Field[], full: FullName): Field[] {
  return fields.map((each) => ({ ...each, type: full(each.type) }));
}
