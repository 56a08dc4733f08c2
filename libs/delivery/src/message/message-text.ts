// A message in words for its reader, before it is a mail, a chat message or anything else: what all of them show.
import type { Message, OutgoingMessage } from '@bunkai/application';
import { type AlertText, alertText } from '../text/alert-text.js';
import { inboxLink } from '../text/links.js';
import { plain } from '../text/plain.js';
import type { Reader } from '../text/reader.js';
import { type MessageWords, messageWords } from './message-words.js';

/** More alerts than this are counted, not shown: the inbox has them all. */
const SHOWN = 100;

/** The alerts about one service, in the order in which they came. */
export interface ServiceText {
  readonly name: string;
  readonly link: string;
  readonly alerts: readonly AlertText[];
}

export interface MessageText {
  /** One line: what a mail has as its subject. */
  readonly title: string;
  /** What is said before the alerts, or instead of them; empty where they speak for themselves. */
  readonly intro: string;
  readonly services: readonly ServiceText[];
  readonly alertsLeftOut: number;
  readonly inbox: string;
  readonly organisation: string;
  readonly words: MessageWords;
}

export function messageText(
  { message, channel, organisation }: OutgoingMessage,
  publicUrl: string,
): MessageText {
  const reader = { language: channel.language, timeZone: channel.timeZone };
  const words = messageWords[reader.language];
  const name = plain(organisation.name, 120) || organisation.slug;
  const told = message.kind === 'alerts' || message.kind === 'digest' ? message.alerts.slice(0, SHOWN) : [];
  const services = byService(
    told.map((one) => alertText(one, reader, publicUrl)),
    reader,
  );
  return {
    ...openingOf(message, { words, organisation: name, label: plain(channel.label, 120) }, services),
    services,
    alertsLeftOut: 'alerts' in message ? message.alerts.length - told.length : 0,
    inbox: inboxLink(publicUrl),
    organisation: name,
    words,
  };
}

function byService(alerts: readonly AlertText[], { language }: Reader): readonly ServiceText[] {
  const groups = new Map<string, AlertText[]>();
  for (const alert of alerts) {
    const group = groups.get(alert.links.service);
    if (group) group.push(alert);
    else groups.set(alert.links.service, [alert]);
  }
  const services = [...groups].map(([link, told]) => ({ name: told[0]?.service ?? '', link, alerts: told }));
  return services.sort((one, other) => one.name.localeCompare(other.name, language));
}

interface Named {
  readonly words: MessageWords;
  readonly organisation: string;
  readonly label: string;
}

function openingOf(
  message: Message,
  { words, organisation, label }: Named,
  services: readonly ServiceText[],
): Pick<MessageText, 'title' | 'intro'> {
  switch (message.kind) {
    case 'alerts':
    case 'digest': {
      const [only] = message.alerts.length === 1 ? (services[0]?.alerts ?? []) : [];
      if (only && message.kind === 'alerts') return { title: only.title, intro: '' };
      const unmet = message.alerts.reduce((sum, { alert }) => sum + alert.flipsToUnmet, 0);
      const counts = { alerts: message.alerts.length, services: countServices(message.alerts), unmet };
      return { title: words.digestTitle(counts), intro: '' };
    }
    case 'test':
      return { title: words.testTitle, intro: words.test(label, organisation) };
    case 'channel-disabled': {
      const disabled = plain(message.label, 120);
      return { title: words.disabledTitle(disabled), intro: words.disabled(disabled, message.reason) };
    }
  }
}

function countServices(alerts: readonly { readonly alert: { readonly serviceKey: string } }[]): number {
  return new Set(alerts.map(({ alert }) => alert.serviceKey)).size;
}
