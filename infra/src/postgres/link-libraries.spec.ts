import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkLibraries } from './postgres-binaries.js';
import { canPass, canUse } from './reachable.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bunkai-links-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('linkLibraries', () => {
  it('makes relative links, and may be repeated', () => {
    mkdirSync(join(dir, 'native/lib'), { recursive: true });
    writeFileSync(join(dir, 'native/lib/libx.so.5.1'), 'library');
    const list = [{ source: 'native/lib/libx.so.5.1', target: 'native/lib/libx.so.5' }];
    writeFileSync(join(dir, 'native/pg-symlinks.json'), JSON.stringify(list));
    linkLibraries(dir);
    linkLibraries(dir);
    expect(readlinkSync(join(dir, 'native/lib/libx.so.5'))).toBe('libx.so.5.1');
    expect(readFileSync(join(dir, 'native/lib/libx.so.5'), 'utf8')).toBe('library');
  });

  it('does nothing where the package lists none', () => {
    expect(() => linkLibraries(dir)).not.toThrow();
  });
});

describe('canUse and canPass', () => {
  const stranger = { uid: 54_321, gid: 54_321 };

  it('look at every folder on the way', () => {
    mkdirSync(join(dir, 'closed/open'), { recursive: true, mode: 0o755 });
    expect(canUse(join(dir, 'closed/open'), undefined)).toBe(true);
    expect(canUse(join(dir, 'closed/open'), stranger)).toBe(false);
    rmSync(join(dir, 'closed'), { recursive: true });
  });

  it('tell passing through from reading', () => {
    const below = mkdtempSync('/tmp/bunkai-pass-');
    try {
      expect(canPass('/tmp', stranger)).toBe(true);
      expect(canPass(below, stranger)).toBe(false);
    } finally {
      rmSync(below, { recursive: true });
    }
  });
});
