import { describe, expect, it } from 'vitest';
import { conformanceCases } from './testing/conformance-cases.js';
import { interpret } from './testing/oracle/interpret.js';
import { verify } from './verify.js';

describe('the language, sentence by sentence', () => {
  it.each(conformanceCases.map((conformanceCase) => [conformanceCase.name, conformanceCase] as const))(
    '%s',
    (_, { expect: expected, as, ...input }) => {
      const read = { ...input, ...(as && { readerClass: as }) };
      expect(verify(read).verdicts).toEqual(expected.verdicts);
      expect(verify(read)).toEqual(interpret(read));
    },
  );
});
