import { expect, it } from 'vitest';
import { editorPath } from './fault-place.js';

const at = (pointer?: string) => editorPath('s3', pointer).replace('/provider/services/s3/edit', '');

it.each([
  ['/statements/12.4.1/fields/logRetention/0', '?control=12.4.1#12.4.1/logRetention'],
  ['/statements/12.4.1/status', '?control=12.4.1'],
  ['/variants/plus/statements/CLD.6.3.1', '?variant=plus&control=CLD.6.3.1'],
  ['/variants/plus/statements/12.4.1/fields/x', '?variant=plus&control=12.4.1#12.4.1/x'],
  ['/variants/plus/name', '?section=variants'],
  ['/service/model', '?section=service'],
  ['/attestations/0/scheme', '?section=attestations'],
  ['/statements/a~1b', '?control=a%2Fb'],
  ['/format', ''],
  ['', ''],
  [undefined, ''],
])('leads from the fault at %s to its place', (pointer, place) => {
  expect(at(pointer)).toBe(place);
});
