import type { Disclosure } from '@bunkai/disclosure';
import { expect, it } from 'vitest';
import { KeptDocuments } from './kept-documents.js';

function source() {
  const asked: string[] = [];
  const findDocument = (id: string) => {
    asked.push(id);
    return Promise.resolve(id === 'none' ? null : ({ service: { name: id } } as unknown as Disclosure));
  };
  return { asked, findDocument, findServiceByKey: () => Promise.resolve(undefined) };
}

it('fetches a document once while it is among those that were asked for last', async () => {
  const from = source();
  const kept = new KeptDocuments(from, 2);
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b'])
    expect(await kept.findDocument(id)).toEqual({ service: { name: id } });
  expect(from.asked).toEqual(['a', 'b', 'c', 'b']);
});

it('asks again for what was not there', async () => {
  const from = source();
  const kept = new KeptDocuments(from);
  expect([await kept.findDocument('none'), await kept.findDocument('none')]).toEqual([null, null]);
  expect(from.asked).toEqual(['none', 'none']);
});
