// A GraphQL operation as pages name it: by the hash under which the server holds its text.

/** Generated from a `.graphql` file; the types are those of the data and of the variables. */
export interface Operation<Data, Variables> {
  /** Of the text, SHA-256 in lower-case hexadecimal digits. */
  readonly hash: string;
  /** Never there: it holds the types. */
  readonly types?: (variables: Variables) => Data;
}
