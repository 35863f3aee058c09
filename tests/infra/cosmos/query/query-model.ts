import fc from "fast-check";
import type { Value } from "../../../../infra/local/cosmos/query/query.ts";

/** A condition as text, and what it comes to about a document by the plainest code there is. */
export interface Modelled {
  readonly text: string;
  readonly judge: (document: Readonly<Record<string, Value>>) => Value;
}

const plain = fc.constantFrom<Value>(null, true, false, -1, 0, 2, 2.5, "", "a", "B", "ab", "ä");
const names = ["p", "q", "r"] as const;

export const someDocuments = fc.array(
  fc.record({ p: plain, q: plain, r: plain }, { requiredKeys: [] }),
  {
    maxLength: 8,
  },
);

const literal = plain.map<Modelled>((value) => ({
  text: JSON.stringify(value),
  judge: () => value,
}));
const property = fc
  .constantFrom(...names)
  .chain((name) =>
    fc.constantFrom<Modelled>(
      { text: `c.${name}`, judge: (document) => document[name] },
      { text: `c["${name}"]`, judge: (document) => document[name] },
    ),
  );
const operand = fc.oneof(property, literal);

function typeOf(value: Value): string {
  return value === null ? "null" : typeof value;
}

const compares: Readonly<Record<string, (left: never, right: never) => boolean>> = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const comparison = fc
  .tuple(operand, fc.constantFrom("=", "!=", ...Object.keys(compares)), operand)
  .map<Modelled>(([left, sign, right]) => ({
    text: `${left.text} ${sign} ${right.text}`,
    judge(document) {
      const [l, r] = [left.judge(document), right.judge(document)];
      if (l === undefined || r === undefined) return undefined;
      if (sign === "=") return l === r;
      if (sign === "!=") return l !== r;
      return typeOf(l) === typeOf(r) ? compares[sign]?.(l as never, r as never) : undefined;
    },
  }));

const among = fc
  .tuple(property, fc.array(literal, { minLength: 1, maxLength: 3 }))
  .map<Modelled>(([of, all]) => ({
    text: `${of.text} IN (${all.map(({ text }) => text).join(", ")})`,
    judge(document) {
      const value = of.judge(document);
      return value === undefined ? undefined : all.some((one) => one.judge({}) === value);
    },
  }));

const defined = property.map<Modelled>((of) => ({
  text: `IS_DEFINED(${of.text})`,
  judge: (document) => of.judge(document) !== undefined,
}));

/** Kleene's three values: true, false and not known. */
const three: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  AND: (l, r) => (l === false || r === false ? false : l === true && r === true ? true : undefined),
  OR: (l, r) => (l === true || r === true ? true : l === false && r === false ? false : undefined),
};

export const someCondition: fc.Arbitrary<Modelled> = fc.letrec<{ any: Modelled }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    among,
    defined,
    fc
      .tuple(tie("any"), fc.constantFrom("AND", "OR"), tie("any"))
      .map<Modelled>(([left, word, right]) => ({
        text: `(${left.text}) ${word} (${right.text})`,
        judge: (document) => three[word]?.(left.judge(document), right.judge(document)),
      })),
    tie("any").map<Modelled>(({ text, judge }) => ({
      text: `NOT (${text})`,
      judge(document) {
        const value = judge(document);
        return value === undefined ? undefined : !value;
      },
    })),
  ),
})).any;
