import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Disclosure, Statement, StatementPatch } from '../document/disclosure.js';
import { parseDisclosure } from '../document/parse-disclosure.js';
import { canSee, type ReaderClass, readerClasses } from '../document/reader-class.js';
import { effectiveStatements } from '../document/variants.js';
import { disclosureArbitrary } from '../testing/disclosure-arbitrary.js';
import { redactFor } from './redact-for.js';

const readers = fc.constantFrom(...readerClasses);
const variantsOf = ({ variants = {} }: Disclosure) => [null, ...Object.keys(variants)];

/** What `reader` can know of each control of a variant, an undisclosed field being no field. */
function knowledge(disclosure: Disclosure, variant: string | null, reader: ReaderClass): unknown {
  return [...effectiveStatements(disclosure, variant)].map(([control, statement]) => {
    if (!canSee(reader, statement.visibility)) return [control, 'withheld', statement.visibility];
    const fields = Object.entries(statement.fields ?? {}).filter(([, value]) => value !== null);
    return [control, { ...statement, fields: Object.fromEntries(fields) }];
  });
}

/** The disclosure with everything rewritten that `reader` may not see, but for whom it is. */
function rewriteWithheld(disclosure: Disclosure, reader: ReaderClass): Disclosure {
  const { statements, variants = {} } = disclosure;
  const isSeen = (variant: string | null, control: string) =>
    canSee(reader, effectiveStatements(disclosure, variant).get(control)?.visibility);
  const rewritten: Statement = { status: 'not-offered', note: 'rewritten', commitment: 'target' };
  const rewrite = <Value extends StatementPatch>(statement: Value): Value => ({
    ...(rewritten as Value),
    ...(statement.visibility && { visibility: statement.visibility }),
  });
  const mapped = <Value extends StatementPatch>(
    map: Readonly<Record<string, Value>>,
    seen: (control: string) => boolean,
  ) => Object.fromEntries(Object.entries(map).map(([id, value]) => [id, seen(id) ? value : rewrite(value)]));
  return {
    ...disclosure,
    statements: mapped(statements, (id) => variantsOf(disclosure).some((variant) => isSeen(variant, id))),
    ...(disclosure.variants && {
      variants: Object.fromEntries(
        Object.entries(variants).map(([id, variant]) => [
          id,
          { ...variant, statements: mapped(variant.statements, (control) => isSeen(id, control)) },
        ]),
      ),
    }),
  };
}

it('gives a valid disclosure', () => {
  fc.assert(
    fc.property(disclosureArbitrary, readers, (disclosure, reader) => {
      expect(parseDisclosure(redactFor(disclosure, reader))).toMatchObject({ ok: true });
    }),
  );
});

it('lets the reader know what the whole disclosure does, in every variant', () => {
  fc.assert(
    fc.property(disclosureArbitrary, readers, (disclosure, reader) => {
      const copy = redactFor(disclosure, reader);
      for (const variant of variantsOf(disclosure)) {
        expect(knowledge(copy, variant, reader)).toEqual(knowledge(disclosure, variant, reader));
      }
    }),
  );
});

it('is the same whatever the withheld statements say', () => {
  fc.assert(
    fc.property(disclosureArbitrary, readers, (disclosure, reader) => {
      expect(redactFor(rewriteWithheld(disclosure, reader), reader)).toEqual(redactFor(disclosure, reader));
    }),
  );
});

it('may be repeated, and narrowed step by step', () => {
  fc.assert(
    fc.property(disclosureArbitrary, readers, readers, (disclosure, one, other) => {
      const narrow = canSee(one, other) ? other : one;
      const wide = narrow === one ? other : one;
      expect(redactFor(redactFor(disclosure, wide), narrow)).toEqual(redactFor(disclosure, narrow));
    }),
  );
});

it('takes nothing from the class that sees everything', () => {
  fc.assert(
    fc.property(disclosureArbitrary, (disclosure) => {
      expect(redactFor(disclosure, 'nda')).toEqual(disclosure);
    }),
  );
});
