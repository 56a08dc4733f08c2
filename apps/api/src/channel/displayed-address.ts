// The address of an endpoint as a page may show it: enough to tell it apart, not enough to write to it.

/** Longer parts of a path are keys of Slack, Teams and the like rather than names. */
const LONGEST_NAME = 20;
const KEPT = 4;
const LEFT_OUT = '…';

/** Origin and path with what looks like a key cut short; no user, no fragment, of the query the names alone. */
export function displayedAddress(address: string): string {
  if (!URL.canParse(address)) return LEFT_OUT;
  const { origin, pathname, hostname, searchParams } = new URL(address);
  const parts = pathname.split('/');
  const isSlack = hostname === 'hooks.slack.com' || hostname === 'hooks.slack-gov.com';
  const path = parts
    .map((part, index) => (part.length > LONGEST_NAME || (isSlack && index > 1) ? cut(part) : part))
    .join('/');
  const names = [...new Set(searchParams.keys())].map((name) => `${cutLong(name)}=${LEFT_OUT}`);
  return `${origin}${path}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

function cutLong(text: string): string {
  return text.length > LONGEST_NAME ? cut(text) : text;
}

function cut(text: string): string {
  return `${text.slice(0, KEPT)}${LEFT_OUT}`;
}
