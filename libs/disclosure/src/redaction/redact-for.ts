// A reader's copy of a disclosure: what the reader's class may not see is gone, and nothing else is.
import type { Disclosure, Statement, StatementPatch, Variant } from '../document/disclosure.js';
import { memberOf } from '../document/json-value.js';
import { canSee, type ReaderClass, type Visibility } from '../document/reader-class.js';
import { mergeStatement } from '../document/variants.js';

/**
 * A valid disclosure in which a statement that `reader` may not see says only that it exists and for whom. Verifying the copy as
 * that reader, for any variant, gives what verifying the whole disclosure does; two disclosures that differ only in what is
 * withheld have equal copies.
 */
export function redactFor(disclosure: Disclosure, reader: ReaderClass): Disclosure {
  const { statements, variants } = disclosure;
  return {
    ...disclosure,
    statements: mapMembers(statements, (statement) => redactStatement(statement, reader)),
    ...(variants && {
      variants: mapMembers(variants, (variant) => redactVariant(variant, statements, reader)),
    }),
  };
}

function redactStatement(statement: Statement, reader: ReaderClass): Statement {
  return canSee(reader, statement.visibility) ? statement : withheld(statement.visibility);
}

/** A constant but for the visibility: the provider's own status would tell what is withheld. */
function withheld(visibility: Visibility = 'public'): Statement {
  return { status: 'offered', visibility };
}

function redactVariant(variant: Variant, base: Disclosure['statements'], reader: ReaderClass): Variant {
  const statements = Object.entries(variant.statements).flatMap(([control, patch]) => {
    const redacted = redactPatch(memberOf(base, control), patch, reader);
    return redacted ? [[control, redacted] as const] : [];
  });
  return { ...variant, statements: Object.fromEntries(statements) };
}

/** What the variant says in the copy, where `base` is redacted itself; undefined for nothing. */
function redactPatch(
  base: Statement | undefined,
  patch: StatementPatch,
  reader: ReaderClass,
): StatementPatch | undefined {
  const baseIsSeen = base === undefined || canSee(reader, base.visibility);
  const merged = mergeStatement(base, patch);
  if (canSee(reader, merged.visibility)) {
    // What the copy's base no longer holds, the variant has to say by itself.
    return baseIsSeen ? patch : withoutNulls(merged);
  }
  // A patch of a withheld statement that leaves its visibility alone would show that the variant differs.
  return patch.visibility === undefined ? undefined : withheld(patch.visibility);
}

/** In a variant, a null would remove what is not there: undisclosed either way, so it is left out. */
function withoutNulls({ fields, ...statement }: Statement): Statement {
  if (!fields) return statement;
  const disclosed = Object.entries(fields).filter(([, value]) => value !== null);
  return { ...statement, fields: Object.fromEntries(disclosed) };
}

function mapMembers<Value>(
  object: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
