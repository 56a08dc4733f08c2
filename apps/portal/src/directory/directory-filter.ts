// What a reader looks for in the directory, as it stands in the address: a link to it finds the same.
import type { DirectoryOrder, DirectoryQueryVariables, ServiceModel } from './directory.generated.js';

/** The days of the choices of freshness. */
export const freshnesses = ['30', '90', '365'] as const;
export type Freshness = (typeof freshnesses)[number];

export const orders = { name: 'NAME', completeness: 'COMPLETENESS', newest: 'NEWEST' } as const;
export type Order = keyof typeof orders;

export const models: readonly ServiceModel[] = ['IaaS', 'PaaS', 'SaaS'];
/** The facets with many values, by their search param. */
export type Facet = 'model' | 'in' | 'scheme';

/** Services of one page. */
export const PAGE = 20;
const MOST = 500;
/** What the API takes. */
const MAX_SEARCH = 200;

export interface DirectoryFilter {
  readonly search: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly fresh: Freshness | null;
  readonly order: Order;
  /** How many services are shown. */
  readonly count: number;
}

const forms: Readonly<Record<Facet, RegExp>> = {
  model: /^(?:IaaS|PaaS|SaaS)$/,
  in: /^[A-Z]{2}$/,
  scheme: /^[a-z0-9-]{1,63}$/,
};

/** What cannot be meant is passed over: an address may come from anywhere. */
export function readFilter(params: URLSearchParams): DirectoryFilter {
  const of = (facet: Facet) => [...new Set(params.getAll(facet))].filter((value) => forms[facet].test(value));
  const order = params.get('sort') ?? '';
  const count = Number(params.get('n') ?? PAGE);
  return {
    search: (params.get('q') ?? '').slice(0, MAX_SEARCH),
    chosen: { model: of('model'), in: of('in').slice(0, 300), scheme: of('scheme').slice(0, 300) },
    fresh: freshnesses.find((days) => days === params.get('fresh')) ?? null,
    order: Object.hasOwn(orders, order) ? (order as Order) : 'name',
    count: Number.isInteger(count) ? Math.min(Math.max(count, PAGE), MOST) : PAGE,
  };
}

/** As the API asks for it at `now`, a page at a time. */
export function toVariables(filter: DirectoryFilter, now: string): DirectoryQueryVariables {
  const { search, chosen, fresh, order } = filter;
  const since = fresh && new Date(Date.parse(now) - Number(fresh) * 86_400_000).toISOString();
  return {
    search: search === '' ? null : search,
    models: chosen.model as readonly ServiceModel[],
    storedIn: chosen.in,
    schemes: chosen.scheme,
    publishedSince: since,
    orderBy: orders[order] satisfies DirectoryOrder,
  };
}

/** Where the same list stands as JSON. */
export function jsonAddress(filter: DirectoryFilter, now: string): string {
  const { search, chosen, order } = filter;
  const { publishedSince } = toVariables(filter, now);
  const params = new URLSearchParams();
  if (search !== '') params.set('q', search);
  for (const [facet, values] of Object.entries(chosen))
    for (const value of values) params.append(facet, value);
  if (typeof publishedSince === 'string') params.set('since', publishedSince);
  if (order !== 'name') params.set('sort', order);
  const text = params.toString();
  return text === '' ? '/p/directory.json' : `/p/directory.json?${text}`;
}

/** The params with one of them set, or gone for an empty value; what is shown begins anew. */
export function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('n');
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** The params with one value of a facet chosen, or no longer. */
export function withChoice(
  params: URLSearchParams,
  facet: Facet,
  value: string,
  isChosen: boolean,
): URLSearchParams {
  const others = params.getAll(facet).filter((other) => other !== value);
  const next = withParam(params, facet, '');
  for (const each of isChosen ? [...others, value] : others) next.append(facet, each);
  return next;
}

/** The params with nothing to look for, in the same order. */
export function withoutFilters(params: URLSearchParams): URLSearchParams {
  const order = params.get('sort');
  return new URLSearchParams(order === null ? {} : { sort: order });
}

export function hasFilters({ search, chosen, fresh }: DirectoryFilter): boolean {
  return search.trim() !== '' || fresh !== null || Object.values(chosen).some((values) => values.length > 0);
}
