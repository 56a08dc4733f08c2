import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dockerfileFaults } from './dockerfile-faults.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(root, path));

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly ports?: readonly string[];
  readonly cap_drop?: readonly string[];
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};
const { services } = compose;

describe('Dockerfiles', () => {
  const dockerfiles = readdirSync(join(root, 'infra/images')).filter((name) => name.endsWith('Dockerfile'));

  it('are those that the compose file builds', () => {
    const built = Object.values(services).flatMap(({ build }) => (build ? [build.dockerfile] : []));
    expect([...new Set(built)].sort()).toEqual(dockerfiles.map((name) => `infra/images/${name}`).sort());
  });

  it.each(dockerfiles)('%s is pinned, unprivileged, checked, and copies what there is', (name) => {
    expect(dockerfileFaults(read(`infra/images/${name}`), exists)).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  it('has the parts of the platform', () => {
    expect(Object.keys(services).sort()).toEqual([
      'api',
      'migrate',
      'portal',
      'postgres',
      'valkey',
      'worker',
    ]);
    expect(services['postgres']?.image).toBe('postgres:18');
  });

  it('gives each process its own role and the owner to the migration alone', () => {
    const accounts = Object.entries(services).flatMap(([name, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([, value]) => value.startsWith('postgres://'))
        .map(
          ([variable, value]) =>
            `${name} ${variable} ${value.slice('postgres://'.length).split(':')[0] ?? ''}`,
        ),
    );
    expect(accounts.sort()).toEqual([
      'api DATABASE_URL bunkai_app',
      'migrate BUNKAI_APP_DATABASE_URL bunkai_app',
      'migrate BUNKAI_WORKER_DATABASE_URL bunkai_worker',
      'migrate MIGRATION_DATABASE_URL bunkai_owner',
      'worker DATABASE_URL bunkai_worker',
    ]);
  });

  it('holds no password of its own', () => {
    const passwords = Object.values(services).flatMap(({ environment = {} }) =>
      Object.entries(environment).flatMap(([name, value]) => {
        if (name.endsWith('PASSWORD')) return [value];
        return /:\/\/[^:]*:(.+)@/.exec(value)?.slice(1) ?? [];
      }),
    );
    expect(passwords.length).toBeGreaterThan(5);
    expect(passwords.filter((text) => !/^\$\{\w+(?::\?[^}]+)?\}$/.test(text))).toEqual([]);
  });

  it('runs compiled files whose sources exist', () => {
    const entries = Object.values(services).flatMap(({ command = [] }) =>
      command.filter((part) => part.endsWith('.js')),
    );
    expect(entries.sort()).toEqual([
      'apps/api/dist/main.js',
      'apps/worker/dist/main.js',
      'infra/dist/migrate.js',
    ]);
    const sources = entries.map((path) => path.replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
    expect(sources.filter((path) => !exists(path))).toEqual([]);
  });

  it('waits for what is healthy or done, by names that exist and can tell', () => {
    for (const { depends_on: dependsOn = {} } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(dependsOn)) {
        const target = services[name];
        const expected = name === 'migrate' ? 'service_completed_successfully' : 'service_healthy';
        expect({ name, condition, isThere: target !== undefined }).toEqual({
          name,
          condition: expected,
          isThere: true,
        });
        if (condition === 'service_healthy') expect(target?.build ?? target?.healthcheck?.test).toBeDefined();
      }
    }
  });

  it('opens the portal alone, on the loopback address', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['portal', ['127.0.0.1:${PORTAL_PORT:-8080}:8080']],
    ]);
  });

  it('drops every capability from what it builds', () => {
    const built = Object.values(services).filter(({ build }) => build);
    expect(built.map(({ cap_drop: dropped }) => dropped)).toEqual(built.map(() => ['ALL']));
  });
});
