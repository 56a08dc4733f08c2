// A disclosure as anyone would prepare it who evaluates many tests on it by other means: plain objects, what a reader may not see
// marked, durations as seconds, dates as milliseconds. All peers get it, and its making is not counted against them.
import { type ValueType, attestationList, iso27017_2015 } from '@bunkai/catalogue';
import {
  type Disclosure,
  type JsonObject,
  type JsonValue,
  type ReaderClass,
  type Statement,
  canSee,
  parseDate,
  parseDuration,
} from '@bunkai/disclosure';

export interface PreparedDate {
  /** Milliseconds since 1970: when it begins, and the first instant after it. */
  readonly start: number;
  readonly end: number;
}

export type PreparedValue = boolean | number | string | readonly string[] | PreparedDate | PreparedRecord[];

export interface PreparedRecord {
  readonly [member: string]: PreparedValue | undefined;
}

export interface PreparedStatement {
  readonly status: 'offered' | 'not-offered' | 'not-applicable' | 'withheld';
  readonly commitment?: 'informational' | 'target' | 'contractual';
  readonly reviewed?: PreparedDate;
  /** Empty unless it is offered and may be seen. */
  readonly fields: PreparedRecord;
}

export interface PreparedDisclosure {
  readonly statements: Readonly<Record<string, PreparedStatement>>;
  readonly attestations: readonly PreparedRecord[];
}

export function prepareDisclosure(disclosure: Disclosure, reader: ReaderClass): PreparedDisclosure {
  const statements = Object.entries(disclosure.statements).map(
    ([control, statement]) => [control, prepareStatement(control, statement, reader)] as const,
  );
  const listed = disclosure.attestations ?? [];
  return {
    statements: Object.fromEntries(statements),
    attestations: listed.map((record) =>
      prepareRecord(record as unknown as JsonObject, attestationList.members ?? new Map<string, never>()),
    ),
  };
}

function prepareStatement(control: string, statement: Statement, reader: ReaderClass): PreparedStatement {
  const { status, fields = {}, commitment = 'informational', reviewed, visibility } = statement;
  if (!canSee(reader, visibility)) return { status: 'withheld', fields: {} };
  if (status !== 'offered') return { status, fields: {} };
  const types = iso27017_2015.controls.get(control)?.fields ?? new Map<string, never>();
  const prepared = { status, commitment, fields: prepareRecord(fields, types) };
  return reviewed === undefined ? prepared : { ...prepared, reviewed: preparedDate(reviewed) };
}

type Types = ReadonlyMap<string, ValueType & { readonly members?: Types }>;

function prepareRecord(record: JsonObject, types: Types): PreparedRecord {
  const members = Object.entries(record).flatMap(([name, value]) => {
    const type = types.get(name);
    return value === null || !type ? [] : [[name, prepare(value, type)] as const];
  });
  return Object.fromEntries(members);
}

function prepare(value: JsonValue, type: ValueType & { readonly members?: Types }): PreparedValue {
  if (type.type === 'duration') return preparedDuration(value as string);
  if (type.type === 'date') return preparedDate(value as string);
  if (type.members) {
    const { members } = type;
    return (value as readonly JsonObject[]).map((record) => prepareRecord(record, members));
  }
  return value as PreparedValue;
}

/** Indefinite is longer than any other, and still a finite number, which is all that JSON Schema knows. */
export function preparedDuration(text: string): number {
  if (text === 'indefinite') return Number.MAX_SAFE_INTEGER;
  const duration = parseDuration(text);
  if (!duration) throw new TypeError(`not a duration: ${text}`);
  return Number(duration.numerator) / Number(duration.denominator);
}

export function preparedDate(text: string): PreparedDate {
  const date = parseDate(text);
  if (!date) throw new TypeError(`not a date: ${text}`);
  return { start: Number(date.start / 1_000_000n), end: Number(date.end / 1_000_000n) };
}
