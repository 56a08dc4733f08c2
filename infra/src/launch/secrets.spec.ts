import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSecrets } from './secrets.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bunkai-secrets-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('loadSecrets', () => {
  it('makes passwords once, all different, fit for a URL and readable by the owner alone', () => {
    const made = loadSecrets(dir);
    expect(loadSecrets(dir)).toEqual(made);
    expect(new Set(Object.values(made)).size).toBe(3);
    for (const password of Object.values(made) as string[]) expect(password).toMatch(/^[\w-]{32}$/);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps what is there and adds what is missing', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"app":"kept"}');
    expect(loadSecrets(dir)).toMatchObject({
      app: 'kept',
      worker: expect.stringMatching(/^.{32}$/) as string,
    });
  });

  it('says which file is damaged', () => {
    writeFileSync(join(dir, 'secrets.json'), '{"app":');
    expect(() => loadSecrets(dir)).toThrow(/secrets\.json is damaged/);
  });
});
