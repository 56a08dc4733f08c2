// What a query asks of the directory, from its arguments and its cursor; malformed ones are refused by name.
import {
  type DirectoryOrder,
  type DirectoryPage,
  type DirectoryPlace,
  type DirectorySearch,
  directoryOrders,
  isStorable,
} from '@bunkai/application';
import { isId } from '@bunkai/kernel';
import { pageOf } from '../graphql/connection.js';
import { InputError } from '../graphql/input-error.js';
import type { DirectoryArgs } from './directory.models.js';

/** Most values of one filter. */
const MAX_VALUES = 300;
const MAX_KEY_LENGTH = 1_000;

export function searchOf(args: DirectoryArgs, provider: string | null): DirectorySearch {
  return {
    search: args.search ?? null,
    models: args.models ?? [],
    storedIn: codesOf('storedIn', args.storedIn, /^[A-Z]{2}$/),
    schemes: codesOf('schemes', args.schemes, /^[a-z0-9-]{1,63}$/),
    publishedSince: instantOf(args.publishedSince),
    provider,
  };
}

export function directoryPageOf(args: DirectoryArgs): DirectoryPage {
  const order = args.orderBy ?? 'name';
  const { limit, after } = pageOf(args, (key) => placeOf(order, key) !== undefined);
  return { order, limit, after: (after !== null && placeOf(order, after)) || null };
}

/** What the cursor of an entry stands for. */
export function keyOf(order: DirectoryOrder, { key, serviceId }: DirectoryPlace): string {
  return `${order} ${serviceId} ${key}`;
}

/** Undefined for what is no place in this order: pages of one order do not go on in another. */
function placeOf(order: DirectoryOrder, text: string): DirectoryPlace | undefined {
  const [, named, serviceId = '', key = ''] = /^(\w+) (\S+) (.*)$/s.exec(text) ?? [];
  if (!directoryOrders.some((known) => known === named) || named !== order || !isId(serviceId))
    return undefined;
  const isKey = order === 'name' ? key.length <= MAX_KEY_LENGTH && isStorable(key) : /^\d{1,15}$/.test(key);
  return isKey ? { key, serviceId } : undefined;
}

function codesOf(name: string, codes: readonly string[] | null | undefined, form: RegExp): readonly string[] {
  const given = [...new Set(codes ?? [])];
  if (given.length > MAX_VALUES) throw new InputError(`${name}: more than ${MAX_VALUES} values.`);
  if (given.some((code) => !form.test(code))) throw new InputError(`${name}: one of these is no code.`);
  return given;
}

function instantOf(instant: Date | null | undefined): Date | null {
  const year = instant?.getUTCFullYear();
  if (year !== undefined && !(year >= 1 && year <= 9999))
    throw new InputError('publishedSince: no such year.');
  return instant ?? null;
}
