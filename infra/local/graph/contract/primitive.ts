type Schema = Readonly<Record<string, unknown>>;

const time = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,12})?)?";
const integer = (minimum: number, maximum: number): Schema => ({
  type: "integer",
  minimum,
  maximum,
});
const text = (pattern: string): Schema => ({ type: "string", pattern });
const decimal: Schema = { anyOf: [{ type: "number" }, { enum: ["INF", "-INF", "NaN"] }] };

/** How OData writes its primitive types in JSON. https://docs.oasis-open.org/odata/odata-json-format/v4.01/ */
const schemas: Readonly<Record<string, Schema>> = {
  "Edm.String": { type: "string" },
  "Edm.Boolean": { type: "boolean" },
  "Edm.Byte": integer(0, 255),
  "Edm.SByte": integer(-128, 127),
  "Edm.Int16": integer(-32_768, 32_767),
  "Edm.Int32": integer(-2_147_483_648, 2_147_483_647),
  "Edm.Int64": { anyOf: [{ type: "integer" }, text("^-?\\d+$")] },
  "Edm.Double": decimal,
  "Edm.Single": decimal,
  "Edm.Decimal": decimal,
  "Edm.DateTimeOffset": text(`^\\d{4}-\\d{2}-\\d{2}T${time}(Z|[+-]\\d{2}:\\d{2})$`),
  "Edm.Date": text("^\\d{4}-\\d{2}-\\d{2}$"),
  "Edm.TimeOfDay": text(`^${time}$`),
  "Edm.Duration": text("^-?P"),
  "Edm.Guid": text("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"),
  "Edm.Binary": { type: "string" },
  "Edm.Stream": { type: "string" },
};

export function primitive(type: string): Schema {
  return schemas[type] ?? {};
}
