// What the invented platform's statements are written with: texts in both languages, pages of its site, days counted from seeding.
import type { Statement } from '@bunkai/disclosure';

/** Statements by control id. */
export type Statements = Readonly<Record<string, Statement>>;

/** The full-date `offset` days from the day of seeding. */
export type OnDay = (offset: number) => string;

/** RFC 2606 keeps the domain from ever being anybody's. */
const SITE = 'https://www.example-cloud.example';

/** A type and not an interface, so that it is a JSON value. */
export type Both = { readonly en: string; readonly ja: string };

export function both(en: string, ja: string): Both {
  return { en, ja };
}

export function address(path: string): string {
  return `${SITE}/${path}`;
}

export function page(path: string, en: string, ja: string): { readonly title: Both; readonly url: string } {
  return { title: both(en, ja), url: address(path) };
}
