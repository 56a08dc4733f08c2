import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readApiConfig, readMigrationConfig, readWorkerConfig } from '@bunkai/config';
import { describe, expect, it } from 'vitest';
import {
  type Container,
  type Labels,
  type Manifest,
  type PodSpec,
  exampleNames,
  fingerprintOf,
  rendering,
} from './chart-files.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every variable that a process reads. */
const knownVariables = new Set(
  readdirSync(join(root, 'libs/config/src'))
    .filter((name) => name.endsWith('-config.ts') || name === 'log-level.ts')
    .flatMap((name) => [...source(`libs/config/src/${name}`).matchAll(/'([A-Z][A-Z_]+)'/g)])
    .map(([, name]) => name),
);

/** URLs that the secrets hold, by the variable that they are put into. */
const secrets: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://bunkai_app:p@db:5432/bunkai',
  DATABASE_REPLICA_URL: 'postgres://bunkai_app:p@replica:5432/bunkai',
  MIGRATION_DATABASE_URL: 'postgres://bunkai_owner:p@db:5432/bunkai',
  BUNKAI_APP_DATABASE_URL: 'postgres://bunkai_app:p@db:5432/bunkai',
  BUNKAI_WORKER_DATABASE_URL: 'postgres://bunkai_worker:p@db:5432/bunkai',
  REDIS_URL: 'redis://:p@valkey:6379/0',
  SMTP_URL: 'smtps://u:p@mail:465',
  BUNKAI_METRICS_TOKEN: 'a-token-of-some-length',
};

function environmentOf({ env = [] }: Container): Record<string, string> {
  return Object.fromEntries(
    env.map(({ name, value, valueFrom }) => [name, valueFrom ? (secrets[name] ?? '') : (value ?? '')]),
  );
}

const readers = { api: readApiConfig, worker: readWorkerConfig, migrate: readMigrationConfig };

describe.each(exampleNames)('the chart rendered with %s', (example) => {
  const { fingerprint, manifests } = rendering(example);
  const ofKind = (kind: string): readonly Manifest[] => manifests.filter((one) => one.kind === kind);
  const pods = manifests.flatMap(({ metadata, spec }) =>
    spec?.template
      ? [{ name: metadata.name, labels: spec.template.metadata.labels, pod: spec.template.spec }]
      : [],
  );
  const containers = pods.flatMap(({ pod }) => pod.containers);

  it('was rendered from the present files: infra/helm/render/render.sh does it', () => {
    expect(fingerprint).toBe(fingerprintOf(example));
  });

  it('has the processes of the platform', () => {
    expect(containers.map(({ name }) => name).sort()).toEqual(['api', 'migrate', 'portal', 'worker']);
    expect(ofKind('Deployment')).toHaveLength(3);
    expect(ofKind('Job').map(({ metadata }) => metadata.annotations?.['helm.sh/hook'])).toEqual([
      'pre-install,pre-upgrade',
    ]);
  });

  it('has no two objects of one name', () => {
    const names = manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('gives each pod no right that it does not need', () => {
    for (const { name, pod } of pods) expect([name, rightsOf(pod)]).toEqual([name, 'none']);
  });

  it('pins what runs, and says what it takes', () => {
    for (const { image, resources } of containers) {
      expect(image).toMatch(/(?::\d[\w.-]*|@sha256:[0-9a-f]{64})$/);
      expect(Object.keys(resources.requests).sort()).toEqual(['cpu', 'memory']);
      expect(Object.keys(resources.limits)).toEqual(['memory']);
    }
  });

  it('tells each process what it reads and nothing else', () => {
    for (const [name, read] of Object.entries(readers)) {
      const container = containers.find((one) => one.name === name);
      const environment = environmentOf(container ?? ({} as Container));
      expect(Object.keys(environment).filter((variable) => !knownVariables.has(variable))).toEqual([]);
      expect(read(environment)).toMatchObject({ ok: true });
    }
  });

  it('holds no secret', () => {
    expect(ofKind('Secret')).toEqual([]);
    const secret = containers.flatMap(({ env = [] }) => env).filter(({ name }) => name in secrets);
    expect(secret.filter(({ valueFrom }) => !valueFrom?.secretKeyRef.name)).toEqual([]);
    expect(JSON.stringify(manifests)).not.toMatch(/\w+:\/\/[^/"\s]*:[^/"\s]*@/);
  });

  it('asks where an answer is to be had', () => {
    const served =
      source('apps/api/src/http/health.controller.ts') + source('apps/worker/src/answer-health.ts');
    for (const { name, livenessProbe, readinessProbe, ports = [] } of containers.filter(
      (one) => one.name !== 'migrate',
    )) {
      const answers = name === 'portal' ? source('infra/images/portal.conf') : served;
      for (const probe of [livenessProbe, readinessProbe]) {
        expect(answers).toContain((probe?.httpGet.path ?? '?').slice(1));
        expect(ports.map((port) => port.name)).toContain(probe?.httpGet.port);
      }
    }
  });

  it('runs compiled files whose sources exist', () => {
    const files = containers.flatMap(({ command = [] }) => command.filter((part) => part.endsWith('.js')));
    expect(files).toHaveLength(3);
    for (const file of files)
      expect(source(file.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))).not.toBe('');
  });

  it('points by labels and names at what is there', () => {
    const selectors = manifests.flatMap(({ spec }) => spec?.selector ?? spec?.podSelector ?? []);
    const selected = selectors.filter(({ matchLabels }) => matchLabels !== undefined);
    expect(selected.length).toBeGreaterThanOrEqual(3);
    for (const { matchLabels } of selected)
      expect(pods.some(({ labels }) => matches(labels, matchLabels))).toBe(true);
    const deployments = ofKind('Deployment').map(({ metadata }) => metadata.name);
    for (const { spec } of ofKind('HorizontalPodAutoscaler'))
      expect(deployments).toContain(spec.scaleTargetRef?.name);
  });

  it('leaves the number of replicas to the autoscaler where there is one', () => {
    const scaled = ofKind('HorizontalPodAutoscaler').map(({ spec }) => spec.scaleTargetRef?.name);
    const fixed = ofKind('Deployment').filter(({ spec }) => spec.replicas !== undefined);
    expect([...fixed.map(({ metadata }) => metadata.name), ...scaled].sort()).toEqual(
      ofKind('Deployment')
        .map(({ metadata }) => metadata.name)
        .sort(),
    );
  });

  it('has a policy for every pod, or none at all', () => {
    const policies = ofKind('NetworkPolicy');
    expect(policies).toHaveLength(example === 'bare' ? 0 : pods.length);
    for (const { spec } of policies) expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
    if (policies.length === 0) return;
    for (const { labels } of pods)
      expect(
        policies.filter(({ spec }) => matches(labels, spec.podSelector?.matchLabels ?? {})),
      ).toHaveLength(1);
  });
});

describe('what the examples switch', () => {
  const kindsOf = (example: string) => new Set(rendering(example).manifests.map(({ kind }) => kind));
  const variablesOf = (example: string) =>
    rendering(example).manifests.flatMap(({ spec }) =>
      (spec?.template?.spec.containers ?? []).flatMap(({ name, env = [] }) =>
        env.map((one) => `${name} ${one.name}`),
      ),
    );

  it('is there or not', () => {
    expect([...kindsOf('full')].filter((kind) => !kindsOf('plain').has(kind)).sort()).toEqual([
      'Ingress',
      'PodMonitor',
    ]);
    expect([...kindsOf('plain')].filter((kind) => !kindsOf('bare').has(kind)).sort()).toEqual([
      'HorizontalPodAutoscaler',
      'NetworkPolicy',
      'PodDisruptionBudget',
    ]);
    expect(variablesOf('full')).toContain('api DATABASE_REPLICA_URL');
    expect(variablesOf('plain')).not.toContain('api DATABASE_REPLICA_URL');
    expect(variablesOf('plain')).toContain('worker REDIS_URL');
    expect(variablesOf('bare')).not.toContain('worker REDIS_URL');
  });
});

/** `none`, or what the pod could do beyond running its process. */
function rightsOf({ automountServiceAccountToken, securityContext, containers }: PodSpec): string {
  const rights: string[] = [];
  if (automountServiceAccountToken) rights.push('the cluster’s API');
  if (!securityContext.runAsNonRoot || securityContext.runAsUser === 0) rights.push('root');
  for (const container of containers) {
    const expected = {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    };
    if (JSON.stringify(container.securityContext) !== JSON.stringify(expected)) rights.push(container.name);
  }
  return rights.join(', ') || 'none';
}

function matches(labels: Labels, selector: Labels): boolean {
  return Object.entries(selector).every(([name, value]) => labels[name] === value);
}
