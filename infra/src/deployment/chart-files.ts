// The Helm chart as its specs read it: values, templates, and what the examples were rendered to.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

const helm = fileURLToPath(new URL('../../helm', import.meta.url));
const chart = join(helm, 'bunkai');
const read = (path: string): string => readFileSync(path, 'utf8');

export type Values = Readonly<Record<string, unknown>>;

export const exampleNames: readonly string[] = readdirSync(join(helm, 'examples')).map((name) =>
  basename(name, '.yaml'),
);

export function defaultValues(): Values {
  return parse(read(join(chart, 'values.yaml'))) as Values;
}

export function valuesSchema(): object {
  return JSON.parse(read(join(chart, 'values.schema.json'))) as object;
}

/** The text of every template, by its name. */
export function templates(): ReadonlyMap<string, string> {
  const names = readdirSync(join(chart, 'templates')).sort();
  return new Map(names.map((name) => [name, read(join(chart, 'templates', name))]));
}

/** What an example gives besides the defaults. */
export function exampleValues(name: string): Values {
  return parse(read(join(helm, 'examples', `${name}.yaml`))) as Values;
}

/** The SHA-256 that a rendering of the example bears when it was made of the present files. */
export function fingerprintOf(example: string): string {
  const hash = createHash('sha256');
  const paths = [
    join(chart, 'Chart.yaml'),
    join(chart, 'values.yaml'),
    join(helm, 'examples', `${example}.yaml`),
  ];
  for (const name of templates().keys()) paths.push(join(chart, 'templates', name));
  for (const path of paths) hash.update(`${basename(path)}\n${read(path)}\n`);
  return hash.digest('hex');
}

export interface Rendering {
  readonly fingerprint: string | undefined;
  readonly manifests: readonly Manifest[];
}

/** What the specs look at of a Kubernetes object; absent members are undefined. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: Spec;
  readonly data?: Readonly<Record<string, string>>;
}

export type Labels = Readonly<Record<string, string>>;

export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

export interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly env?: readonly Variable[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
}

export interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly securityContext: { readonly runAsNonRoot: boolean; readonly runAsUser: number };
  readonly containers: readonly Container[];
}

export interface Spec {
  readonly replicas?: number;
  readonly selector?: { readonly matchLabels: Labels };
  readonly template?: { readonly metadata: { readonly labels: Labels }; readonly spec: PodSpec };
  readonly podSelector?: { readonly matchLabels: Labels };
  readonly scaleTargetRef?: { readonly kind: string; readonly name: string };
  readonly policyTypes?: readonly string[];
  readonly ingress?: readonly object[];
  readonly egress?: readonly object[];
}

export function rendering(example: string): Rendering {
  const text = read(join(helm, 'rendered', `${example}.yaml`));
  const documents = parseAllDocuments(text);
  const faults = documents.flatMap((document) => ('errors' in document ? document.errors : []));
  if (faults.length > 0) throw new Error(`${example}: ${faults.map(String).join('\n')}`);
  const manifests = documents.map((document) => document.toJS() as Manifest | null);
  return {
    fingerprint: /^# Fingerprint: (\w+)$/m.exec(text)?.[1],
    manifests: manifests.filter((manifest) => manifest !== null),
  };
}
