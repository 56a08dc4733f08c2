import { catalogueDocument } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';

describe('catalogue', () => {
  it('prints the edition of 2015 unless another is named', async () => {
    const { status, out } = await runCli(['catalogue']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(catalogueDocument('iso27017-2015'));
    expect((JSON.parse(out) as { controls: unknown[] }).controls).toHaveLength(44);
    const later = await runCli(['catalogue', 'iso27017-2026']);
    expect(JSON.parse(later.out)).toEqual(catalogueDocument('iso27017-2026'));
  });

  it('lists the editions', async () => {
    expect((await runCli(['catalogue', '--list'])).out).toBe('iso27017-2015\niso27017-2026\n');
  });

  it('prints the schemas', async () => {
    for (const document of ['disclosure', 'requirements']) {
      const { out } = await runCli(['catalogue', '--schema', document]);
      expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    }
  });

  it.each([
    ['iso27017-1999'],
    ['constructor'],
    ['iso27017-2026', '--schema', 'disclosure'],
    ['--schema', 'x'],
  ])('refuses %s %s %s', async (...argv) => {
    const { status, out, err } = await runCli(['catalogue', ...argv]);
    expect({ status, out }).toEqual({ status: 4, out: '' });
    expect(err).not.toBe('');
  });
});
