import { systemClock } from '@bunkai/kernel';
import { describe, expect, it } from 'vitest';
import { run } from './run.js';
import { runCli } from './testing/run-cli.js';

describe('help', () => {
  it('lists the commands', async () => {
    const { status, out, err } = await runCli(['--help']);
    for (const name of ['verify', 'lint', 'diff', 'hash', 'catalogue']) expect(out).toContain(`\n  ${name}`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it.each(['verify', 'lint', 'diff', 'hash', 'catalogue'])(
    'of %s shows examples and exit status',
    async (name) => {
      for (const argv of [
        [name, '--help'],
        ['help', name],
      ]) {
        const { status, out } = await runCli(argv);
        expect(out).toContain('Examples:\n  bunkai ');
        expect(out).toContain('Exit status:\n  0  ');
        expect(out).toContain('--lang <language>');
        expect(status).toBe(0);
      }
    },
  );
});

it('prints its version', async () => {
  expect(await runCli(['--version'])).toEqual({ status: 0, out: '0.1.0\n', err: '' });
});

it('suggests the command that was meant', async () => {
  const { status, err } = await runCli(['verfy']);
  expect(err).toContain('Did you mean verify?');
  expect(status).toBe(4);
});

describe('a defect of the program', () => {
  const broken = {
    stdin: (async function* () {})(),
    writeOut: () => {
      throw new TypeError('no\nway');
    },
    clock: systemClock,
    terminal: false,
  };

  it.each([
    [{}, /^bunkai: internal error: no\\u000away \(BUNKAI_DEBUG=1 shows where\)\n$/],
    [{ BUNKAI_DEBUG: '1' }, /^bunkai: internal error: .*\nTypeError: no\nway\n {4}at /],
  ])('is one line and status 4, with the stack on demand: %j', async (env, expected) => {
    let err = '';
    const status = await run(['catalogue', '--list'], {
      ...broken,
      env,
      writeError: (text) => (err += text),
    });
    expect(err).toMatch(expected);
    expect(status).toBe(4);
  });
});
