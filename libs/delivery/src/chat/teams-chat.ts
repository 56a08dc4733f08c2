// Messages as Adaptive Cards, for the incoming webhooks of Microsoft Teams (Workflows).
import type { Outcome } from '@bunkai/requirement';
import { type MessageText, type ServiceText, messageText } from '../message/message-text.js';
import { type AlertText, type FlipText, moreFlips, quoted } from '../text/alert-text.js';
import type { Language } from '../text/reader.js';
import type { Chat } from './chat-sender.js';

/** Teams refuses more than 28 kB; the rest is for what stands around the alerts. */
const MOST_BYTES = 24_000;

const colours: Readonly<Record<Outcome, string>> = {
  met: 'good',
  unmet: 'attention',
  undetermined: 'warning',
};

export function teamsChat(publicUrl: string): Chat {
  return {
    body: (message) => teamsBody(messageText(message, publicUrl), message.channel.language),
    lasting: ({ status, text }) => {
      if (status === 404 && /WorkflowNotFound/.test(text)) return 'gone';
      return status === 413 ? 'refused' : undefined;
    },
  };
}

function teamsBody(text: MessageText, language: Language): object {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: language,
    msteams: { width: 'Full' },
    fallbackText: text.title,
    body: cardBody(text, language),
    actions: actionsOf(text),
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', summary: text.title, attachments: [{ contentType, contentUrl: null, content }] };
}

function cardBody(text: MessageText, language: Language): readonly object[] {
  const { title, intro, services, alertsLeftOut, organisation, words } = text;
  const alerts = services.flatMap((service) => serviceItems(service, title, language));
  let bytes = 0;
  const end = alerts.findIndex(
    ({ items }) => (bytes += Buffer.byteLength(JSON.stringify(items))) > MOST_BYTES,
  );
  const shown = end === -1 ? alerts : alerts.slice(0, end);
  const left = alertsLeftOut + alerts.length - shown.length;
  return [
    line([run(organisation, { isSubtle: true, size: 'small' })]),
    line([run(title, { weight: 'bolder', size: 'medium' })]),
    ...(intro === '' ? [] : [line([run(intro)])]),
    ...shown.flatMap(({ items }) => items),
    ...(left > 0 ? [line([run(words.moreAlerts(left), { isSubtle: true })])] : []),
  ];
}

/** The items of each alert, those of the first below the name of the service. */
function serviceItems(
  { name, alerts }: ServiceText,
  title: string,
  language: Language,
): readonly { items: readonly object[] }[] {
  return alerts.map((alert, index) => {
    const isOnly = alert.title === title;
    const heading = index === 0 && !isOnly ? [line([run(name, { weight: 'bolder' })], true)] : [];
    return { items: [...heading, ...alertItems(alert, isOnly, language)] };
  });
}

/** So many flips are shown in a card, which is to be read in passing. */
const MOST_FLIPS = 20;

function alertItems(
  { headline, summary, flips, flipsLeftOut }: AlertText,
  isOnly: boolean,
  language: Language,
): readonly object[] {
  const left = flipsLeftOut + Math.max(0, flips.length - MOST_FLIPS);
  return [
    ...(isOnly ? [] : [line([run(headline)])]),
    ...(summary === '' ? [] : [line([run(quoted(summary, language), { italic: true })])]),
    ...flips.slice(0, MOST_FLIPS).map(flipLine),
    ...(left > 0 ? [line([run(moreFlips(left, language), { isSubtle: true })])] : []),
  ];
}

function flipLine({ requirementId, title, about, before, after }: FlipText): object {
  return line([
    run(`${requirementId} `, { weight: 'bolder' }),
    run(`${title} (${about}) `),
    run(before.text, { color: colours[before.outcome] }),
    run(' → '),
    run(after.text, { color: colours[after.outcome], weight: 'bolder' }),
  ]);
}

function actionsOf({ inbox, services, words }: MessageText): readonly object[] {
  const [service] = services;
  return [
    { type: 'Action.OpenUrl', title: words.openInbox, url: inbox },
    ...(service && services.length === 1
      ? [{ type: 'Action.OpenUrl', title: words.openService, url: service.link }]
      : []),
  ];
}

/** Unlike a TextBlock, a RichTextBlock reads no Markdown: a name with a link in it stays a name. */
function line(inlines: readonly object[], separator = false): object {
  return { type: 'RichTextBlock', inlines, ...(separator && { separator }) };
}

function run(text: string, style: object = {}): object {
  return { type: 'TextRun', text, ...style };
}
