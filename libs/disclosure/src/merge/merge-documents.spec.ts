import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../document/json-value.js';
import { mergeDocuments } from './merge-documents.js';

const logging = (fields: JsonObject | undefined): JsonValue => ({
  catalogue: 'iso27017-2015',
  statements: { '12.4.1': { status: 'offered', ...(fields && { fields }) } },
});

const audit = { type: 'audit', retention: 'P1Y' };
const access = { type: 'access', retention: 'P30D' };
const byType = (...records: JsonObject[]): JsonValue => logging({ logRetentionByType: records });
const auditPath = '/statements/12.4.1/fields/logRetentionByType/["audit"]';

describe('mergeDocuments', () => {
  it('makes the changes of both sides to different places', () => {
    const base = logging({ logRetention: 'P1Y' });
    const mine = logging({ logRetention: 'P2Y' });
    const theirs = logging({ logRetention: 'P1Y', logTimezone: 'utc' });
    expect(mergeDocuments(base, mine, theirs)).toEqual({
      document: logging({ logRetention: 'P2Y', logTimezone: 'utc' }),
      conflicts: [],
    });
  });

  it('keeps mine where both changed one place, says so, and takes theirs when that is chosen', () => {
    const [base, mine, theirs] = ['P1Y', 'P2Y', 'P3Y'].map((logRetention) => logging({ logRetention }));
    const path = '/statements/12.4.1/fields/logRetention';
    const conflict = {
      path,
      steps: ['statements', '12.4.1', 'fields', 'logRetention'],
      base: 'P1Y',
      mine: 'P2Y',
      theirs: 'P3Y',
    };
    expect(mergeDocuments(base!, mine!, theirs!)).toEqual({ document: mine, conflicts: [conflict] });
    expect(mergeDocuments(base!, mine!, theirs!, new Map([[path, 'theirs']]))).toEqual({
      document: theirs,
      conflicts: [conflict],
    });
  });

  it('merges records by their key, wherever they stand', () => {
    const merged = mergeDocuments(
      byType(audit, access),
      byType(access, { ...audit, onlineFor: 'P90D' }),
      byType({ ...audit, retention: 'P3Y' }, access, { type: 'network', retention: 'P7D' }),
    );
    expect(merged).toEqual({
      document: byType(
        access,
        { ...audit, retention: 'P3Y', onlineFor: 'P90D' },
        { type: 'network', retention: 'P7D' },
      ),
      conflicts: [],
    });
  });

  it('names a record of a conflict by its key: removed here, changed there', () => {
    const merged = mergeDocuments(
      byType(audit, access),
      byType(access),
      byType({ ...audit, retention: 'P3Y' }, access),
    );
    expect(merged.document).toEqual(byType(access));
    expect(merged.conflicts).toEqual([
      {
        path: auditPath,
        steps: ['statements', '12.4.1', 'fields', 'logRetentionByType', '["audit"]'],
        base: audit,
        mine: undefined,
        theirs: { ...audit, retention: 'P3Y' },
      },
    ]);
  });

  it('brings a record back when theirs is chosen', () => {
    const theirs = byType({ ...audit, retention: 'P3Y' }, access);
    const merged = mergeDocuments(
      byType(audit, access),
      byType(access),
      theirs,
      new Map([[auditPath, 'theirs']]),
    );
    expect(merged.document).toEqual(byType(access, { ...audit, retention: 'P3Y' }));
  });

  it('takes a table with two rows of one key as a whole', () => {
    const mine = byType(audit, { ...audit, retention: 'P2Y' });
    const theirs = byType(audit, access);
    const { document, conflicts } = mergeDocuments(byType(audit), mine, theirs);
    expect(document).toEqual(mine);
    expect(conflicts.map(({ path }) => path)).toEqual(['/statements/12.4.1/fields/logRetentionByType']);
  });

  it('merges code-sets as sets, of fields, records and the service', () => {
    const document = (codes: string[], model: string[], inherits: string[]): JsonValue => ({
      ...(logging({ loggedEvents: codes }) as JsonObject),
      service: { model },
      upstream: [{ service: 'a/b', inherits }],
    });
    const merged = mergeDocuments(
      document(['a', 'b', 'c'], ['SaaS'], ['5.1.1']),
      document(['b', 'c', 'd'], ['SaaS', 'PaaS'], ['5.1.1', '6.1.1']),
      document(['a', 'b', 'e'], ['IaaS', 'SaaS'], []),
    );
    expect(merged).toEqual({
      document: document(['b', 'd', 'e'], ['SaaS', 'PaaS', 'IaaS'], ['6.1.1']),
      conflicts: [],
    });
  });

  it('takes other lists as a whole', () => {
    const [base, mine, theirs] = [['a'], ['b'], ['c']].map((titles) => ({
      statements: { '5.1.1': { evidence: titles.map((title) => ({ title })) } },
    }));
    const { document, conflicts } = mergeDocuments(base!, mine!, theirs!);
    expect(document).toEqual(mine);
    expect(conflicts.map(({ path }) => path)).toEqual(['/statements/5.1.1/evidence']);
  });

  it('keeps the order of the side that moved upstream services, and asks if both did', () => {
    const upstream = (order: string): JsonValue => ({
      upstream: [...order].map((name) => ({ service: `x/${name}` })),
    });
    expect(mergeDocuments(upstream('abc'), upstream('abc'), upstream('cab')).document).toEqual(
      upstream('cab'),
    );
    expect(mergeDocuments(upstream('abc'), upstream('abcd'), upstream('cab'))).toEqual({
      document: upstream('cabd'),
      conflicts: [],
    });
    expect(
      mergeDocuments(upstream('abc'), upstream('bac'), upstream('cab')).conflicts.map(({ path }) => path),
    ).toEqual(['/upstream']);
  });

  it('takes fields that are gone for no fields', () => {
    const base = logging({ logRetention: 'P1Y', logTimezone: 'utc' });
    expect(mergeDocuments(base, logging(undefined), logging({ logRetention: 'P1Y' }))).toEqual({
      document: logging(undefined),
      conflicts: [],
    });
    const added = logging({ logRetention: 'P1Y', logTimezone: 'utc', logProtection: 'offered' });
    expect(mergeDocuments(base, logging(undefined), added)).toEqual({
      document: logging({ logProtection: 'offered' }),
      conflicts: [],
    });
    expect(
      mergeDocuments(base, logging({ logRetention: 'P1Y' }), logging({ logTimezone: 'utc' })).document,
    ).toEqual(logging(undefined));
  });

  it('merges the statements of variants by the catalogue too', () => {
    const variant = (...records: JsonObject[]): JsonValue => ({
      catalogue: 'iso27017-2015',
      variants: { jp: { statements: { '12.4.1': { fields: { logRetentionByType: records } } } } },
    });
    const merged = mergeDocuments(
      variant(audit),
      variant(audit, access),
      variant({ ...audit, retention: 'P2Y' }),
    );
    expect(merged).toEqual({ document: variant({ ...audit, retention: 'P2Y' }, access), conflicts: [] });
  });

  it('tells null from nothing', () => {
    const merged = mergeDocuments({ a: 1, b: null }, { a: null, b: null }, { a: 1 });
    expect(merged).toEqual({ document: { a: null }, conflicts: [] });
  });

  it('takes members for what they are, whatever their names', () => {
    const [base, mine, theirs] = ['{}', '{"__proto__":{"x":1},"constructor":2}', '{"__proto__":{"y":1}}'].map(
      (text) => JSON.parse(text) as JsonValue,
    );
    const { document, conflicts } = mergeDocuments(base!, mine!, theirs!);
    expect(JSON.stringify(document)).toBe('{"__proto__":{"x":1,"y":1},"constructor":2}');
    expect(conflicts).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('survives nesting that no call stack does', () => {
    const nested = (innermost: JsonValue): JsonValue => {
      let value = innermost;
      for (let depth = 0; depth < 100_000; depth += 1) value = depth % 2 ? [value] : { a: value };
      return value;
    };
    const mine = nested('mine');
    const merged = mergeDocuments(nested('base'), mine, nested('theirs'));
    expect(merged.document === mine || merged.conflicts.length === 1).toBe(true);
    const key = (value: JsonValue): JsonValue => byType({ type: value });
    expect(mergeDocuments(key(nested(1)), key(nested(2)), key(nested(3))).conflicts).toHaveLength(1);
  });

  it.each<[JsonValue, JsonValue, JsonValue]>([
    [null, [], {}],
    ['a', 1, true],
    [{ statements: [] }, { statements: 1 }, { statements: null }],
    [byType(audit), logging({ logRetentionByType: 'none' }), byType(access)],
    [byType(audit), logging({ logRetentionByType: [1] }), byType(access)],
  ])('keeps mine of documents that are none: %j', (base, mine, theirs) => {
    const { document, conflicts } = mergeDocuments(base, mine, theirs);
    expect(document).toEqual(mine);
    expect(conflicts).toHaveLength(1);
  });
});
