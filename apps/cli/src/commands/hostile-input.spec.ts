// Files made to exhaust or confuse the program: each is refused as invalid, soon and in little memory.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { disclosure } from '../testing/documents.js';
import { file, runCli } from '../testing/run-cli.js';

// The bound on the time of each, with room for a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

const valid = JSON.stringify(disclosure());

const hostile: readonly [name: string, content: () => string | Uint8Array, fault: string][] = [
  ['100 MB of nothing', () => new Uint8Array(100_000_000), ': the document is larger than 16777216 bytes'],
  ['a million brackets', () => '['.repeat(1_000_000), ': line 1, column 513: nested deeper than 512 levels'],
  [
    'a million objects in each other',
    () => '{"a":'.repeat(1_000_000),
    ': line 1, column 2561: nested deeper than 512 levels',
  ],
  ['broken UTF-8', () => Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff)]), ': not UTF-8 at byte 6'],
  [
    'a byte order mark',
    () => `\uFEFF${valid}`,
    ': the document begins with a byte order mark, which JSON does not allow',
  ],
  ['a duplicate', () => valid.replace('{', '{"format":1,'), '/format: the member occurs more than once'],
  ['nothing', () => '', ': line 1, column 1: a value expected, the end of the document found'],
  ['a comment', () => `// x\n${valid}`, ': line 1, column 1: a value expected, ‘/’ found'],
  [
    'two documents',
    () => `${valid}${valid}`,
    `: line 1, column ${valid.length + 1}: the end of the document`,
  ],
  [
    'a number out of range',
    () => valid.replace('{', '{"x":1e400,'),
    '/x: the number is too large for a double',
  ],
];

it.each(hostile)('refuses %s', async (_, content, fault) => {
  const path = file('d.json', content());
  for (const argv of [
    ['lint', path],
    ['hash', path],
    ['diff', path, path],
  ]) {
    const { status, err } = await runCli(argv);
    expect(err.startsWith(`${path}: ${fault}`)).toBe(true);
    expect(status).toBe(3);
  }
});

describe('valid JSON of hostile content', () => {
  it.each([
    ['a million values', `[${'0,'.repeat(999_998)}0]`],
    ['many unknown members', `{${Array.from({ length: 300_000 }, (_, i) => `"${i}":0`).join(',')}}`],
    ['many unknown controls', valid.replace('"statements":{', `"statements":{${manyControls()}`)],
    ['deep values', valid.replace('{', `{"x":${'['.repeat(500)}${']'.repeat(500)},`)],
    ['prototype names', valid.replace('{', '{"__proto__":{"format":"x"},"constructor":1,')],
    [
      'a prototype name as control',
      valid.replace('"statements":{', '"statements":{"__proto__":{},"toString":{},'),
    ],
  ])('is refused in bounded time: %s', async (_, content) => {
    const path = file('d.json', content);
    const { status, err } = await runCli(['verify', '--disclosure', path, '--requirements', path]);
    expect(status).toBe(3);
    expect(err.startsWith(`${path}: `)).toBe(true);
  });
});

function manyControls(): string {
  return Array.from({ length: 100_000 }, (_, i) => `"99.${i}":{},`).join('');
}

describe.skipIf(!existsSync('/dev/zero'))('an endless file', () => {
  it('is read only as far as a document may reach', async () => {
    const { status, err } = await runCli(['lint', '/dev/zero']);
    expect(err).toBe('/dev/zero: : the document is larger than 16777216 bytes\n');
    expect(status).toBe(3);
  });
});

const program = new URL('../../bin/bunkai.js', import.meta.url).pathname;
const built = new URL('../../dist/main.js', import.meta.url).pathname;

describe.skipIf(!existsSync(built))('the built program', () => {
  const bash = (script: string) =>
    spawnSync('bash', ['-c', script, 'bash', process.execPath, program], {
      encoding: 'utf8',
      timeout: 60_000,
    });

  it('ends with the status of the command', () => {
    const path = file('d.json', valid);
    const { status, stdout } = bash(`"$1" "$2" lint ${path}`);
    expect(stdout).toBe(`${path}: valid (bunkai.disclosure/1)\n`);
    expect(status).toBe(0);
    expect(bash('"$1" "$2" lint /nowhere').status).toBe(4);
    expect(bash('echo "{}" | "$1" "$2" lint -').status).toBe(3);
  });

  it('refuses an endless standard input in little memory', () => {
    const { status, stderr } = bash('yes | "$1" --max-old-space-size=128 "$2" lint -');
    expect(stderr).toBe('-: : the document is larger than 16777216 bytes\n');
    expect(status).toBe(3);
  });

  it('is not troubled by a reader that leaves', () => {
    const { stderr, stdout } = bash('"$1" "$2" catalogue | head -c 1; echo " ${PIPESTATUS[0]}"');
    expect(stdout).toBe('{ 0\n');
    expect(stderr).toBe('');
  });

  it('does not take a full disk for a verdict', () => {
    const { status, stderr } = bash('"$1" "$2" catalogue > /dev/full');
    expect(stderr).toBe('bunkai: cannot write: ENOSPC: no space left on device, write\n');
    expect(status).toBe(4);
  });

  it('writes all of a long output into a pipe', () => {
    const { stdout } = bash('"$1" "$2" catalogue | (sleep 0.3; cat)');
    expect((JSON.parse(stdout) as { controls: unknown[] }).controls).toHaveLength(44);
  });
});
