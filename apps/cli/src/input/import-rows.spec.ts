import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../shell/cli-io.js';
import { readImportRows } from './import-rows.js';

const io: CliIo = {
  stdin: stdin('{"a":1}\n{"b":2}\n'),
  writeOut: () => undefined,
  writeError: () => undefined,
  env: {},
  clock: fixedClock(new Date(0)),
  terminal: false,
};

async function* stdin(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bunkai-rows-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('what is imported', () => {
  it('is each document of a folder, on a line of its own, by name', async () => {
    const folder = folderOf({ 'b/two.json': '{\r\n  "b": "x\\ny"\n}\n', 'a.json': '{}', 'notes.txt': 'no' });
    const rows = await readImportRows([folder], io);
    expect(textOf(rows.bytes)).toBe('{}\n{   "b": "x\\ny" } ');
    expect(rows.contentType).toBe('application/x-ndjson');
    expect([1, 2].map(rows.placeOf)).toEqual([join(folder, 'a.json'), join(folder, 'b/two.json')]);
  });

  it('is the lines of files of rows, each with its place', async () => {
    const folder = folderOf({ 'rows.ndjson': '{"a":1}\n\n{"b":2}', 'more.json': '{"c":3}' });
    const [rows, more] = [join(folder, 'rows.ndjson'), join(folder, 'more.json')];
    const read = await readImportRows([rows, more, '-'], io);
    expect(textOf(read.bytes).split('\n')).toEqual([
      '{"a":1}',
      '',
      '{"b":2}',
      '{"c":3}',
      '{"a":1}',
      '{"b":2}',
      '',
    ]);
    expect([3, 4, 6].map(read.placeOf)).toEqual([`${rows}:3`, more, '-:2']);
  });

  it('is a table as it is, by itself', async () => {
    const folder = folderOf({ 'rows.csv': 'service,profile\na/b,"x\ny"\n', 'a.json': '{}' });
    const csv = join(folder, 'rows.csv');
    const rows = await readImportRows([csv], io);
    expect([rows.contentType, textOf(rows.bytes), rows.placeOf(2)]).toEqual([
      'text/csv',
      'service,profile\na/b,"x\ny"\n',
      `${csv}:2`,
    ]);
    await expect(readImportRows([csv, join(folder, 'a.json')], io)).rejects.toThrow('by itself');
    await expect(readImportRows([join(folder, 'none.json')], io)).rejects.toThrow('no such file');
    await expect(readImportRows([folderOf({ 'x.txt': '' })], io)).rejects.toThrow('no .json files');
  });
});
