// A requirements document with its members in the order in which people write them; what is stored has none.
import { type JsonValue, isJsonList, isJsonObject } from '@bunkai/disclosure';

const order = [
  ...['format', 'catalogue', 'name', 'requirements'],
  ...['id', 'control', 'severity', 'scope', 'title'],
  ...['field', 'op', 'value', 'every', 'some', 'where', 'test'],
  ...['en', 'ja'],
];

/** The same value; members without a usual place come last, as they were. */
export function inOrder(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.map(inOrder);
  if (!isJsonObject(value)) return value;
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const members = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}
