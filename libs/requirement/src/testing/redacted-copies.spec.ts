import { parseDisclosure, readerClasses, redactFor } from '@bunkai/disclosure';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verificationInputs } from './arbitraries/verification-inputs.js';
import { interpret } from './oracle/interpret.js';

it('a reader’s copy gives the reader the verdicts of the whole document', () => {
  fc.assert(
    fc.property(verificationInputs(), fc.constantFrom(...readerClasses), (input, readerClass) => {
      const { disclosure, requirements, upstream = [], variant, at } = input;
      const whole = { disclosure, requirements, upstream, variant, at, readerClass };
      const copies = {
        ...whole,
        disclosure: redactFor(disclosure, readerClass),
        upstream: upstream.map((document) => redactFor(document, readerClass)),
      };
      expect(parseDisclosure(copies.disclosure)).toMatchObject({ ok: true });
      expect(interpret(copies).verdicts).toEqual(interpret(whole).verdicts);
    }),
    { numRuns: Number(process.env['BUNKAI_PROPERTY_RUNS'] ?? 500), seed: 4 },
  );
}, 600_000);
