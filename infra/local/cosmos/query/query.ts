/** What an expression may come to. Undefined is a value of the language: what is not there. */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value };

export type Arithmetic = "+" | "-" | "*" | "/" | "%";
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type Binary = Arithmetic | Comparison | "AND" | "OR";
export type AggregateName = "COUNT" | "SUM" | "MIN" | "MAX" | "AVG";

export type Expression =
  | { readonly is: "literal"; readonly value: Value }
  | { readonly is: "parameter"; readonly name: string; readonly at: number }
  | { readonly is: "document" }
  | { readonly is: "property"; readonly of: Expression; readonly key: Expression }
  | { readonly is: "array"; readonly items: readonly Expression[] }
  | { readonly is: "object"; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly is: "not" | "minus" | "plus"; readonly of: Expression }
  | {
      readonly is: "binary";
      readonly operator: Binary;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly is: "in"; readonly of: Expression; readonly among: readonly Expression[] }
  | {
      readonly is: "between";
      readonly of: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | {
      readonly is: "like";
      readonly of: Expression;
      readonly pattern: Expression;
      readonly escapedBy: Expression;
    }
  | { readonly is: "call"; readonly name: string; readonly given: readonly Expression[] }
  | ({ readonly is: "aggregate"; readonly name: AggregateName } & Written);

/** An expression and how it was written, for writing the query anew. */
export interface Written {
  readonly of: Expression;
  readonly text: string;
}

export interface Order extends Written {
  readonly descending: boolean;
}

export interface Column extends Written {
  readonly name: string;
}

export type Selection =
  | { readonly is: "everything" }
  | ({ readonly is: "value" } & Written)
  | { readonly is: "list"; readonly columns: readonly Column[] };

export interface Query {
  /** What the documents are called in it. */
  readonly alias: string;
  readonly selection: Selection;
  readonly aggregates: readonly AggregateName[];
  readonly where: Written | undefined;
  readonly orders: readonly Order[];
  readonly top: Expression | undefined;
  readonly page: { readonly offset: Expression; readonly limit: Expression } | undefined;
}
