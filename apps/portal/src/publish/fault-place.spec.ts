import { expect, it } from 'vitest';
import { editorPath } from './fault-place.js';

it('leads to the control of a fault, in the base and in variants', () => {
  expect(
    [
      '/statements/12.4.1/fields/x/0',
      '/variants/plus/statements/CLD.6.3.1',
      '/service/name',
      '',
      undefined,
    ].map((pointer) => editorPath('s3', pointer)),
  ).toEqual([
    '/provider/services/s3/edit?control=12.4.1',
    '/provider/services/s3/edit?control=CLD.6.3.1',
    '/provider/services/s3/edit',
    '/provider/services/s3/edit',
    '/provider/services/s3/edit',
  ]);
});
