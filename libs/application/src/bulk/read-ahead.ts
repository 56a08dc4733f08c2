// What the next rows will ask of the services that they name, read by three questions instead of four a row.
import { isSlug, releaseInForce } from '@bunkai/disclosure';
import { type Kept, type Reading, question } from './remembering.js';

/** Puts the answers into `kept`, in place of those before: as many documents are held as few rows need. */
export async function readAhead(
  { services, releases }: Pick<Reading, 'services' | 'releases'>,
  keys: readonly string[],
  now: Date,
  kept: Kept,
): Promise<void> {
  kept.clear();
  const named = [...new Set(keys)].filter(
    (key) => key.split('/').length === 2 && key.split('/').every(isSlug),
  );
  const found = named.length === 0 ? [] : await services.findByKeys(named);
  for (const key of named) {
    const service = found.find(({ provider, slug }) => key === `${provider.slug}/${slug}`);
    kept.set(question('findByKey', ...key.split('/')), Promise.resolve(service));
    if (service) kept.set(question('findByIds', [service.id]), Promise.resolve([service]));
  }
  const facts = found.length === 0 ? [] : await releases.findFacts(found.map(({ id }) => id));
  const inForce = found.flatMap(({ id }) => {
    const own = facts.filter(({ serviceId }) => serviceId === id);
    kept.set(question('findFacts', [id]), Promise.resolve(own));
    return releaseInForce(own, now)?.id ?? [];
  });
  const copies = inForce.length === 0 ? [] : await releases.findCopies(inForce, 'customers');
  for (const copy of copies)
    kept.set(question('findCopies', [copy.releaseId], 'customers'), Promise.resolve([copy]));
}
