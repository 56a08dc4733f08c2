// The notice that a provider promised for the changes it is about to make: 12.1.2/noticePeriods by kind of change,
// 15.1.2/termsChangeNotice and 15.1.3/subprocessorNotice.
import { namesOf } from '../diff/change-path.js';
import type { Change } from '../diff/change.js';
import type { Disclosure, LocalizedText, Statement } from '../document/disclosure.js';
import { parseDuration } from '../document/duration.js';
import { isJsonList, isJsonObject, type JsonValue, memberOf } from '../document/json-value.js';
import { effectiveStatements } from '../document/variants.js';
import { type ChangeKind, kindsOfChanges } from './change-kinds.js';

export interface PromisedNotice {
  /** Where the promise stands: `<control>/<field>`, of a record `<control>/<field>/<key>`. */
  readonly path: string;
  /** The variant that was promised it, where it says so for itself; else null. */
  readonly variant: string | null;
  /** An ISO 8601 duration. */
  readonly notice: string;
  /** When the provider does not keep to it, in its own words. */
  readonly exception?: LocalizedText;
  /** The changes that it covers; never empty. */
  readonly changes: readonly Change[];
}

interface NoticePromise {
  readonly path: string;
  readonly notice: string;
  readonly exception?: LocalizedText;
  readonly covers: (change: Change, kinds: ReadonlySet<ChangeKind>) => boolean;
}

/**
 * The promises of `inForce`, the disclosure that customers rely on when they are told, that cover any of `changes`; `null` is no
 * disclosure, and promises nothing. Only what is offered is promised. Of a variant, the promises that the base does not make.
 * `before` is what the changes start from, where another release takes effect first; `null` there means that nothing was told.
 */
export function promisedNotice(
  inForce: Disclosure | null,
  changes: readonly Change[],
  before: Disclosure | null = inForce,
): readonly PromisedNotice[] {
  if (!inForce || !before) return [];
  const kinds = kindsOfChanges(before, changes);
  const base = promisesOf(effectiveStatements(inForce, null));
  const made = new Set(base.map(identityOf));
  const ofVariants = Object.keys(inForce.variants ?? {}).flatMap((variant) =>
    promisesOf(effectiveStatements(inForce, variant))
      .filter((promise) => !made.has(identityOf(promise)))
      .map((promise) => ({ promise, variant })),
  );
  return [...base.map((promise) => ({ promise, variant: null })), ...ofVariants].flatMap(
    ({ promise: { covers, ...promise }, variant }) => {
      const covered = changes.filter(
        (change) => concerns(change, variant) && covers(change, kinds.get(change) ?? new Set()),
      );
      return covered.length === 0 ? [] : [{ ...promise, variant, changes: covered }];
    },
  );
}

function identityOf({ path, notice }: NoticePromise): string {
  return `${path} ${notice}`;
}

/** What is changed for another variant does not concern this one. */
function concerns({ path }: Change, variant: string | null): boolean {
  const [first, id] = namesOf(path);
  return variant === null || first !== 'variants' || id === variant;
}

function promisesOf(statements: ReadonlyMap<string, Statement>): readonly NoticePromise[] {
  return [
    ...noticePeriods(fieldOf(statements, '12.1.2', 'noticePeriods')),
    ...singlePeriod('15.1.2/termsChangeNotice', statements, (_change, kinds) => kinds.has('termsChange')),
    ...singlePeriod('15.1.3/subprocessorNotice', statements, addsSubprocessor),
  ];
}

function fieldOf(
  statements: ReadonlyMap<string, Statement>,
  control: string,
  field: string,
): JsonValue | undefined {
  const statement = statements.get(control);
  return statement?.status === 'offered' ? memberOf(statement.fields ?? {}, field) : undefined;
}

function noticePeriods(records: JsonValue | undefined): readonly NoticePromise[] {
  if (!isJsonList(records)) return [];
  return records.filter(isJsonObject).flatMap((record) => {
    const [category, notice] = [memberOf(record, 'category'), memberOf(record, 'notice')];
    if (typeof category !== 'string' || !isDuration(notice)) return [];
    const exception = memberOf(record, 'exception') as LocalizedText | null | undefined;
    return [
      {
        path: `12.1.2/noticePeriods/${category}`,
        notice,
        ...((exception ?? null) !== null && { exception: exception as LocalizedText }),
        covers: (_change: Change, kinds: ReadonlySet<ChangeKind>) =>
          (kinds as ReadonlySet<string>).has(category),
      },
    ];
  });
}

function singlePeriod(
  path: string,
  statements: ReadonlyMap<string, Statement>,
  covers: NoticePromise['covers'],
): readonly NoticePromise[] {
  const [control = '', field = ''] = path.split('/');
  const notice = fieldOf(statements, control, field);
  return isDuration(notice) ? [{ path, notice, covers }] : [];
}

function isDuration(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && parseDuration(value) !== undefined;
}

/** A new record; the list told for the first time adds none. */
function addsSubprocessor({ type, path }: Change): boolean {
  const names = namesOf(path);
  const [control, field, key, member] = names[0] === 'variants' ? names.slice(2) : names;
  return (
    type === 'added' &&
    control === '15.1.3' &&
    field === 'subprocessors' &&
    key !== undefined &&
    member === undefined
  );
}
