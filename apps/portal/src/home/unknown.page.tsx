// Every address that no page answers.
import { notFound } from '../app/not-found.js';

export function load(): never {
  throw notFound();
}

export function Page() {
  return null;
}
