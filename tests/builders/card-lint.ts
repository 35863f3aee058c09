import { z } from "zod";

// The subset of Adaptive Cards 1.5 that we send, so that a typo fails here and not in someone's Teams.
const styled = { id: z.string().optional(), spacing: z.string().optional() };
const shown = { ...styled, separator: z.boolean().optional(), isVisible: z.boolean().optional() };
const sent = z.looseObject({ verb: z.string().min(1) });
const link = z
  .string()
  .regex(
    /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/,
    "only https, or http on this machine",
  );
const picture = z.string().regex(/^data:image\/png;base64,|^https:\/\//, "only PNG data or https");

const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  ...shown,
  text: z.string().min(1),
  wrap: z.boolean().optional(),
  size: z.enum(["Small", "Default", "Medium", "Large", "ExtraLarge"]).optional(),
  weight: z.enum(["Lighter", "Default", "Bolder"]).optional(),
  color: z.enum(["Default", "Accent", "Good", "Warning", "Attention"]).optional(),
  isSubtle: z.boolean().optional(),
  style: z.enum(["default", "heading"]).optional(),
  horizontalAlignment: z.enum(["Left", "Center", "Right"]).optional(),
});
const factSet = z.strictObject({
  type: z.literal("FactSet"),
  ...shown,
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
});
const image = z.strictObject({
  type: z.literal("Image"),
  ...shown,
  url: picture,
  altText: z.string().min(1, "a picture says what it shows"),
  width: z.string().optional(),
  size: z.string().optional(),
  horizontalAlignment: z.string().optional(),
});
const field = {
  ...shown,
  id: z.string().min(1),
  label: z.string().min(1),
  errorMessage: z.string().min(1),
  isRequired: z.boolean().optional(),
  value: z.string().optional(),
  placeholder: z.string().optional(),
};
const textField = z.strictObject({
  type: z.literal("Input.Text"),
  ...field,
  maxLength: z.int().positive(),
  isMultiline: z.boolean().optional(),
});
const choiceField = z.strictObject({
  type: z.literal("Input.ChoiceSet"),
  ...field,
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  style: z.enum(["compact", "expanded"]).optional(),
  wrap: z.boolean().optional(),
  isMultiSelect: z.boolean().optional(),
});

const associated = z.enum(["auto", "none"]).optional();
const buttonStyle = z.enum(["default", "positive", "destructive"]).optional();
const execute = z
  .strictObject({
    type: z.literal("Action.Execute"),
    title: z.string().min(1).optional(),
    verb: z.string().min(1),
    data: sent,
    style: buttonStyle,
    associatedInputs: associated,
    fallback: z
      .strictObject({
        type: z.literal("Action.Submit"),
        title: z.string().min(1),
        data: sent,
        associatedInputs: associated,
      })
      .optional(),
  })
  .refine(({ verb, data }) => verb === data.verb, "verb and data.verb are one");
const button = z.discriminatedUnion("type", [
  execute.refine(({ title, fallback }) => title && fallback, "a button has a title and a fallback"),
  z.strictObject({
    type: z.literal("Action.OpenUrl"),
    title: z.string().min(1),
    url: link,
    style: buttonStyle,
  }),
  // In a dialog, which knows no other.
  z.strictObject({
    type: z.literal("Action.Submit"),
    title: z.string().min(1),
    data: z.looseObject({ step: z.string().min(1) }),
    associatedInputs: associated,
  }),
]);
const actionSet = z.strictObject({
  type: z.literal("ActionSet"),
  ...shown,
  actions: z.array(button).min(1),
});

const container = z.strictObject({
  type: z.literal("Container"),
  ...shown,
  style: z.enum(["default", "emphasis", "accent", "good", "attention", "warning"]).optional(),
  get items() {
    return z.array(block).min(1);
  },
});
const columnSet = z.strictObject({
  type: z.literal("ColumnSet"),
  ...shown,
  get columns() {
    return z.array(column).min(1);
  },
});
const column = z.strictObject({
  type: z.literal("Column"),
  ...shown,
  width: z.union([z.string(), z.number()]).optional(),
  verticalContentAlignment: z.enum(["Top", "Center", "Bottom"]).optional(),
  get items() {
    return z.array(block).min(1);
  },
});
const block: z.ZodType = z.discriminatedUnion("type", [
  textBlock,
  factSet,
  image,
  textField,
  choiceField,
  actionSet,
  container,
  columnSet,
]);

const lintedCard = z
  .strictObject({
    type: z.literal("AdaptiveCard"),
    $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
    // A link unfolds into cards of 1.3 at most.
    version: z.enum(["1.5", "1.3"]),
    rtl: z.literal(true).optional(),
    body: z.array(block).min(1),
    actions: z.array(button).max(6, "Teams shows at most six buttons").optional(),
    refresh: z
      .strictObject({ action: execute, userIds: z.array(z.string().min(1)).max(60).optional() })
      .optional(),
  })
  .refine((card) => Buffer.byteLength(JSON.stringify(card)) < 28 * 1024, "Teams takes 28 KB");

/** What is wrong with a card, a line for each: empty for one that Teams shows as we mean it. */
export function cardLint(card: unknown): readonly string[] {
  const read = lintedCard.safeParse(card);
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => `${path.join(".") || "card"}: ${message}`);
}
