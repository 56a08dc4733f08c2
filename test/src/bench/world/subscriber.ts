// What decides by a customer's number how it subscribes.

/** In the first months of 2026, one after the other. */
export function instantOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) + number * 7_000).toISOString();
}

/** Three of four read as customers, a fifth as subscribers, the rest under terms. */
export function classOf(number: number): 'customers' | 'subscribers' | 'nda' {
  const part = number % 20;
  return part < 15 ? 'customers' : part < 19 ? 'subscribers' : 'nda';
}

/** Every fifth has bought the plan that differs. */
export function variantOf(number: number): string {
  return Math.floor(number / 20) % 5 === 0 ? 'tokyo' : '';
}

/** Every tenth customer has another service as well: one of `others`, whose popularity falls off as the inverse of the rank. */
export function otherServiceOf(
  number: number,
  { subscriptions, others }: { readonly subscriptions: number; readonly others: readonly string[] },
): string | null {
  if (number % 10 !== 0) return null;
  const total = others.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  let left = (number / subscriptions) * total;
  return others.find((_, rank) => (left -= 1 / (rank + 1)) < 0) ?? others.at(-1) ?? null;
}
