// One variant's effective statements as a disclosure of their own (language.md, section 1.2).
import {
  type Disclosure,
  type ReaderClass,
  type Statement,
  effectiveStatements,
  redactFor,
} from '@bunkai/disclosure';

/**
 * The disclosure that a customer of `variant` has, as `reader` sees it: valid, and without variants. Throws a RangeError for a
 * variant that the disclosure lacks.
 */
export function documentOfVariant(disclosure: Disclosure, variant: string, reader: ReaderClass): Disclosure {
  const statements = [...effectiveStatements(disclosure, variant)].map(
    ([control, statement]) => [control, withoutEmptyFields(statement)] as const,
  );
  // In a copy, a withheld variant statement lies over the base's fields: they are not what the variant says.
  const merged = { ...withoutVariants(disclosure), statements: Object.fromEntries(statements) };
  return redactFor(merged, reader);
}

function withoutVariants(disclosure: Disclosure): Disclosure {
  const members = Object.entries(disclosure).filter(([name]) => name !== 'variants');
  return Object.fromEntries(members) as Disclosure;
}

function withoutEmptyFields({ fields, ...statement }: Statement): Statement {
  if (!fields || Object.keys(fields).length === 0) return statement;
  return { ...statement, fields: { ...fields } };
}
