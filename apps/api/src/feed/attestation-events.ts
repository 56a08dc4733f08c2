// When the attestations of the disclosure in force expire, as events of a calendar.
import { schemes } from '@bunkai/catalogue';
import { type Attestation, hashJson } from '@bunkai/disclosure';
import type { Locale } from '../graphql/request-context.js';
import type { CalendarEvent } from './calendar.js';
import { textIn } from './clean-text.js';
import type { DisclosureSource } from './disclosure-source.js';
import { dayOrInstant } from './day-or-instant.js';

const words = {
  en: {
    expires: (service: string, scheme: string) => `${service}: ${scheme} expires`,
    number: (number: string) => `Number: ${number}`,
    scope: (scope: string) => `Scope: ${scope}`,
  },
  ja: {
    expires: (service: string, scheme: string) => `${service}：${scheme} の有効期限`,
    number: (number: string) => `番号：${number}`,
    scope: (scope: string) => `適用範囲：${scope}`,
  },
};

export function attestationEvents(source: DisclosureSource, language: Locale): readonly CalendarEvent[] {
  const { serviceId, name, page, release, document } = source;
  const seen = new Map<string, number>();
  return (document.attestations ?? []).flatMap((attestation): CalendarEvent[] => {
    const { scheme, level, expires } = attestation;
    const day = dayOrInstant(expires);
    if (!day) return [];
    const key = hashJson([serviceId, scheme, level ?? null, attestation.number ?? null]).slice(7, 39);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return [
      {
        uid: `attestation-${key}-${place}@bunkai`,
        ...day,
        title: words[language].expires(name, schemes.get(scheme)?.name[language] ?? scheme),
        description: describe(attestation, language),
        url: `${page}/attestations`,
        stamp: release.publishedAt,
        isCancelled: false,
      },
    ];
  });
}

function describe({ number, scope }: Attestation, language: Locale): string {
  const say = words[language];
  return [number && say.number(textIn(number, language)), scope && say.scope(textIn(scope, language))]
    .filter((line) => typeof line === 'string')
    .join('\n');
}
