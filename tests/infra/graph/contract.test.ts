import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contract } from "../../../infra/local/graph/contract/contract.ts";
import { readMetadata } from "../../../infra/local/graph/contract/metadata.ts";
import { permissionMistakes } from "../../../infra/local/graph/contract/permissions.ts";
import { checker } from "../../../infra/local/graph/contract/schema.ts";
import type { Operation } from "../../../infra/local/graph/operation.ts";
import { aFolder } from "../../builders/microsoft365.ts";

/** A service that describes itself as Graph does, in little. */
const csdl = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="microsoft.graph" Alias="graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EnumType Name="showAs"><Member Name="free" Value="0"/><Member Name="busy" Value="1"/></EnumType>
  <EnumType Name="days" IsFlags="true"><Member Name="monday"/><Member Name="friday"/></EnumType>
  <TypeDefinition Name="mail" UnderlyingType="Edm.String"/>
  <ComplexType Name="place"><Property Name="name" Type="Edm.String"/></ComplexType>
  <ComplexType Name="house" BaseType="graph.place"><Property Name="floor" Type="Edm.Int32"/></ComplexType>
  <EntityType Name="entity" Abstract="true"><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
  <EntityType Name="event" BaseType="graph.entity" OpenType="true">
    <Property Name="showAs" Type="graph.showAs"/>
    <Property Name="days" Type="graph.days"/>
    <Property Name="owner" Type="graph.mail"/>
    <Property Name="places" Type="Collection(graph.place)"/>
    <Property Name="madeAt" Type="Edm.DateTimeOffset"/>
    <NavigationProperty Name="marks" Type="Collection(graph.place)"/>
  </EntityType>
  <Action Name="cancel" IsBound="true"><Parameter Name="bindingParameter" Type="graph.event"/><Parameter Name="comment" Type="Edm.String"/></Action>
</Schema></edmx:DataServices></edmx:Edmx>`;

function aFile(name: string, text: string): string {
  const file = join(aFolder(), name);
  writeFileSync(file, text);
  return file;
}

const type = "microsoft.graph.event";
const check = checker(readMetadata(aFile("metadata.xml", csdl)));

describe("a body", () => {
  it.each([
    ["nothing", {}],
    [
      "what its type and its base have",
      { id: "1", showAs: "busy", madeAt: "2026-12-01T14:00:00Z" },
    ],
    ["several flags", { days: "monday,friday" }],
    ["an heir where its ancestor is named", { places: [{ name: "here", floor: 3 }] }],
    ["annotations anywhere", { "@odata.etag": "1", "owner@odata.bind": "x" }],
  ])("may have %s", (_name, body) => {
    expect(check.answer({ type }, body)).toEqual([]);
  });

  it.each([
    ["a property nobody has heard of", { shownAs: "busy" }, "shownAs"],
    ["a property unknown further in", { places: [{ nom: "ici" }] }, "/places/0"],
    ["a value that its enumeration lacks", { showAs: "away" }, "/showAs"],
    ["a number too long", { places: [{ floor: 3_000_000_000 }] }, "/places/0/floor"],
    ["an instant without a zone", { madeAt: "2026-12-01T14:00:00" }, "/madeAt"],
    ["something related that nobody asked for", { marks: [] }, "marks"],
  ])("may not have %s", (_name, body, where) => {
    expect(check.request({ type }, body).join()).toContain(where);
  });

  it("may have something related that was asked for", () => {
    expect(check.answer({ type, expands: ["marks"] }, { marks: [{ name: "a" }] })).toEqual([]);
  });

  it("is checked thing by thing in a collection", () => {
    const shape = { type, many: true };
    const found = check.answer(shape, { value: [{ showAs: "free" }, { showAs: "away" }] });
    expect(found.join()).toContain("/value/1");
    expect(check.answer(shape, {})).not.toEqual([]);
  });

  it("has an action's parameters, with or without a capital", () => {
    const cancel = { action: "cancel", on: type };
    expect(check.request(cancel, { Comment: "a" })).toEqual([]);
    expect(check.request(cancel, { comment: null })).toEqual([]);
    expect(check.request(cancel, { remark: "a" }).join()).toContain("remark");
  });
});

describe("a permission", () => {
  const paths = { "/users/{id}/Events": "least=Application" };
  const pathSets = [{ schemeKeys: ["Application"], methods: ["GET"], paths }];
  const text = JSON.stringify({ permissions: { "Calendars.Read": { pathSets } } });
  const permissions = aFile("permissions.json", text);
  const reading = (
    application: readonly string[],
    delegated: readonly string[] = [],
  ): Operation => ({
    method: "GET",
    path: "/users/{user}/events",
    service: "mailbox",
    application,
    delegated,
    run: () => ({ status: 204 }),
  });

  it("is accepted where the real one accepts it, and writing where it accepts reading", () => {
    const operation = reading(["Calendars.Read", "Calendars.ReadWrite"]);
    expect(permissionMistakes(permissions, [operation])).toEqual([]);
  });

  it("is a mistake for another scheme, another name or another path", () => {
    expect(permissionMistakes(permissions, [reading([], ["Calendars.Read"])])).toHaveLength(1);
    expect(permissionMistakes(permissions, [reading(["Mail.Read"])])).toHaveLength(1);
    const elsewhere = { ...reading(["Calendars.Read"]), path: "/users/{user}/messages" };
    expect(permissionMistakes(permissions, [elsewhere])).toHaveLength(1);
  });
});

describe("the whole check", () => {
  it("fails the start when a file is missing", () => {
    expect(() => contract(aFolder(), undefined)).toThrow("permissions.json");
  });

  it("is left out without a folder", () => {
    expect(() => contract(undefined, undefined)).not.toThrow();
  });

  const folder = process.env["GRAPH_METADATA"];
  (folder ? it : it.skip)("stops an answer the real Graph could not give, and reports it", () => {
    const file = join(aFolder(), "report.txt");
    const { checkAnswer, report } = contract(folder, file);
    const operation: Operation = {
      method: "GET",
      path: "/users/{user}",
      service: "directory",
      application: [],
      delegated: [],
      answer: { type: "microsoft.graph.user" },
      run: () => ({ status: 204 }),
    };
    checkAnswer(operation, { displayName: "Jonas" });
    expect(() => checkAnswer(operation, { nickname: "Jo" })).toThrow("nickname");
    report();
    expect(readFileSync(file, "utf8")).toContain("GET /users/{user} answer: / must NOT have");
  });
});
