// What a customer of one variant is told: the base statements with the variant's changes (language, section 1.2).
import type { Disclosure, Statement, StatementPatch } from './disclosure.js';
import { mergePatch } from './merge-patch.js';

/** Whether the disclosure has a variant of this id. */
export function hasVariant(disclosure: Disclosure, variant: string): boolean {
  return disclosure.variants !== undefined && Object.hasOwn(disclosure.variants, variant);
}

/**
 * The statements of a variant by control id, or those of the base for `null`: controls of the base first, in document
 * order, then those that only the variant has. Throws a RangeError for a variant that the disclosure lacks: check with
 * {@link hasVariant} first.
 */
export function effectiveStatements(
  disclosure: Disclosure,
  variant: string | null,
): ReadonlyMap<string, Statement> {
  const statements = new Map(Object.entries(disclosure.statements));
  if (variant === null) return statements;
  if (!hasVariant(disclosure, variant)) throw new RangeError(`no variant ${JSON.stringify(variant)}`);
  const patches = disclosure.variants?.[variant]?.statements ?? {};
  for (const [control, patch] of Object.entries(patches)) {
    statements.set(control, mergeStatement(statements.get(control), patch));
  }
  return statements;
}

/** The statement that results where `patch` changes `base`. Throws a RangeError if neither has a status. */
export function mergeStatement(base: Statement | undefined, patch: StatementPatch): Statement {
  const { fields: baseFields, ...rest } = { ...base };
  const { fields: patchFields, ...changes } = patch;
  const { status, ...others } = { ...rest, ...changes };
  if (status === undefined) throw new RangeError('a statement that the base lacks needs a status');
  const fields = patchFields ? mergePatch(baseFields, patchFields) : baseFields;
  return status === 'offered' && fields ? { status, fields, ...others } : { status, ...others };
}
