import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  type Values,
  defaultValues,
  exampleNames,
  exampleValues,
  templates,
  valuesSchema,
} from './chart-files.js';

const accepts = new Ajv({ strict: false, allErrors: true }).compile(valuesSchema());

/** The faults that Helm would refuse the values with, as places. */
function faultsOf(given: Values): readonly string[] {
  accepts(merged(defaultValues(), given));
  return (accepts.errors ?? []).map(({ instancePath }) => instancePath);
}

function merged(base: Values, over: Values): Values {
  const entries = Object.entries(over).map(([key, value]) => {
    const outer = base[key];
    return [key, isMap(outer) && isMap(value) ? merged(outer, value) : value];
  });
  return { ...base, ...Object.fromEntries(entries) } as Values;
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Dotted paths of everything that is no map, or an empty one. */
function leavesOf(values: Values, prefix = ''): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    return isMap(value) && Object.keys(value).length > 0 ? leavesOf(value, `${path}.`) : [path];
  });
}

const plain = exampleValues('plain');

describe('the values of the chart', () => {
  it('lack what only an installation knows', () => {
    expect(faultsOf({})).toEqual(['/publicUrl', '/mail/smtp/secretName']);
  });

  it.each(exampleNames)('are accepted as the example %s gives them', (name) => {
    expect(faultsOf(exampleValues(name))).toEqual([]);
  });

  it.each<[string, Values]>([
    ['/publicUrl', { publicUrl: 'https://bunkai.example/portal' }],
    ['', { replicas: 3 }],
    ['/api', { api: { replica: 3 } }],
    ['/api/autoscaling/maxReplicas', { api: { autoscaling: { maxReplicas: 0 } } }],
    ['/image/server/tag', { image: { server: { tag: 'latest' } } }],
    ['/image/server/digest', { image: { server: { digest: 'sha256:abc' } } }],
    ['/database/secretName', { database: { secretName: 'postgres://u:p@h/x' } }],
    ['/trustedProxies/0', { trustedProxies: ['10.0.0.1'] }],
    ['/logLevel', { logLevel: 'loud' }],
  ])('are refused at %j: %j', (place, wrong) => {
    expect(faultsOf(merged(plain, wrong))).toContain(place);
  });

  it('are refused for an ingress without a host', () => {
    expect(faultsOf(merged(plain, { ingress: { enabled: true } }))).toContain('/ingress/host');
  });

  it('are each read by a template', () => {
    const text = [...templates().values()].join('\n');
    const [named, below] = [pathsRead(text), pathsBelow(text)];
    const unread = leavesOf(defaultValues()).filter((path) => {
      const rest = path.slice(path.indexOf('.') + 1);
      return !named.some((one) => isAtOrBelow(path, one)) && !below.some((one) => isAtOrBelow(rest, one));
    });
    expect(unread).toEqual([]);
  });

  it('hold whatever a template reads', () => {
    const text = [...templates().values()].join('\n');
    const read = [...text.matchAll(/\.Values\.([A-Za-z0-9.]*[A-Za-z0-9])/g)].map(([, path = '']) => path);
    expect(read.length).toBeGreaterThan(40);
    expect([...new Set(read)].filter((path) => valueAt(defaultValues(), path) === undefined)).toEqual([]);
  });
});

/** Paths that templates read by their full name; a map's at the first level is only handed on. */
function pathsRead(text: string): readonly string[] {
  const named = [...text.matchAll(/\.Values\.([A-Za-z0-9.]*[A-Za-z0-9])/g)].map(([, path = '']) => path);
  return named.filter((path) => path.includes('.') || !isMap(valueAt(defaultValues(), path)));
}

/** Paths below a map that was handed on under the name `part` or `policy`. */
function pathsBelow(text: string): readonly string[] {
  return [...text.matchAll(/[$.](?:part|policy)\.([A-Za-z0-9.]*[A-Za-z0-9])/g)].map(([, path = '']) => path);
}

const isAtOrBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

function valueAt(values: Values, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isMap(at) ? at[key] : undefined), values);
}

describe('the portal’s server', () => {
  it('is told by the chart what the image is told, but for the api’s address and the client’s', () => {
    const image = readFileSync(new URL('../../images/portal.conf', import.meta.url), 'utf8');
    const template = templates().get('portal-conf.yaml') ?? '';
    const told = template
      .slice(template.indexOf('default.conf: |') + 'default.conf: |\n'.length)
      .replace(/^ {4}/gm, '')
      .replace(/^ {2}\{\{- range[^]*?real_ip_recursive on;\n/m, '')
      .replaceAll('{{ include "bunkai.fullname" . }}-api', 'api');
    expect(told.trim()).toBe(image.trim());
  });
});
