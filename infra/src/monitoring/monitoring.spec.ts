// The dashboard and the alert rules ask for figures that the processes really give, by labels that these have.
import { readFileSync } from 'node:fs';
import { ApiMetrics, WorkerMetrics } from '@bunkai/telemetry';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}
interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const read = (name: string) => readFileSync(new URL(`../../monitoring/${name}`, import.meta.url), 'utf8');
const rules = (parse(read('alerts.yml')) as Rules).groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(read('dashboard.json')) as Dashboard;
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

interface Described {
  readonly name: string;
  readonly type: string;
  readonly labelNames?: readonly string[];
}

const api = new ApiMetrics();
const worker = new WorkerMetrics();
worker.watchPool(() => ({ total: 0, idle: 0, waiting: 0 }));
const described = [api, worker].flatMap(
  ({ registry }) => registry.getMetricsAsArray() as unknown as readonly Described[],
);
const known = new Map(
  described.flatMap(({ name, type, labelNames = [] }) => {
    const names = type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name];
    return names.map((each) => [each, new Set([...labelNames, 'process', 'instance', 'le'])] as const);
  }),
);

it.each(expressions)('%s asks for what is there: %s', (_title, expression) => {
  const names = [...expression.matchAll(/\b(?:bunkai|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
  const labels = [
    ...[...expression.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/)),
    ...[...expression.matchAll(/([a-z_]+)="/g)].map(([, label = '']) => label),
  ];
  for (const label of labels)
    expect([...new Set(names)].every((name) => known.get(name)?.has(label))).toBe(true);
});

it('is balanced, as far as that can be told without the program', () => {
  for (const [, expression] of expressions) {
    for (const [open, close] of ['()', '{}', '[]']) {
      const count = (sign = '') => expression.split(sign).length;
      expect(count(open)).toBe(count(close));
    }
  }
});

it('has an explanation of every alert', () => {
  const manual = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  expect(rules.map(({ alert }) => alert).filter((alert) => !manual.includes(`\`${alert}\``))).toEqual([]);
});
