// Which services a reader means by what they typed.
import type { PublishedService } from '../api/public-data.js';

/** Whether every word of the filter is in one of the service's names, in any language; width and case aside. */
export function matchesFilter(service: PublishedService, filter: string): boolean {
  const names = [service.name, service.providerName].flatMap((text) =>
    typeof text === 'string' ? [text] : Object.values(text),
  );
  const text = folded([...names, service.service, service.provider].join(' '));
  return folded(filter)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** One form for ＰａａＳ, PAAS and paas. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
