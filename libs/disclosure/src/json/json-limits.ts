// What a document may cost to read. Far above any real disclosure, far below what could trouble a server.

export interface JsonLimits {
  /** Length of the document in bytes of UTF-8. */
  readonly maxBytes: number;
  /** How deep arrays and objects may nest. */
  readonly maxDepth: number;
  /** How many values (scalars, arrays and objects) the document may hold in all. */
  readonly maxValues: number;
  /** Length of a member's name in UTF-16 code units: names recur in every pointer below them. */
  readonly maxNameLength: number;
}

/** The limits that hold unless a caller sets others. */
export const defaultJsonLimits: JsonLimits = {
  maxBytes: 16 * 1024 * 1024,
  maxDepth: 512,
  maxValues: 1_000_000,
  maxNameLength: 1024,
};
