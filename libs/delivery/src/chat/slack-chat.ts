// Messages in Slack's Block Kit, for its incoming webhooks.
import { type MessageText, type ServiceText, messageText } from '../message/message-text.js';
import type { AlertText } from '../text/alert-text.js';
import { moreFlips, quoted } from '../text/alert-text.js';
import type { Language } from '../text/reader.js';
import type { Chat } from './chat-sender.js';

// Slack refuses a message whole that is longer than these.
const MOST_BLOCKS = 50;
const SECTION_LENGTH = 3_000;
const HEADER_LENGTH = 150;

export function slackChat(publicUrl: string): Chat {
  return {
    body: (message) => slackBody(messageText(message, publicUrl), message.channel.language),
    lasting: ({ status, text }) => {
      if (status === 404 && /no_service|no_team|channel_not_found/.test(text)) return 'gone';
      return status === 400 && /invalid_payload|no_text/.test(text) ? 'refused' : undefined;
    },
  };
}

function slackBody(text: MessageText, language: Language): object {
  const { title, intro, services, alertsLeftOut, organisation, inbox, words } = text;
  const alerts = services.flatMap((service) => serviceBlocks(service, text, language));
  // Kept free: the heading, what leads to it, the rest in numbers, and the way to the inbox.
  const shown = alerts.slice(0, MOST_BLOCKS - 4);
  const left = alertsLeftOut + alerts.slice(shown.length).filter(({ isAlert }) => isAlert).length;
  return {
    text: escaped(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, HEADER_LENGTH), emoji: false } },
      ...(intro === '' ? [] : [section(escaped(intro))]),
      ...shown.map(({ block }) => block),
      ...(left > 0 ? [section(escaped(words.moreAlerts(left)))] : []),
      context(`${escaped(organisation)} · ${linked(inbox, words.openInbox)}`),
    ],
  };
}

interface Shown {
  readonly block: object;
  readonly isAlert: boolean;
}

function serviceBlocks(
  service: ServiceText,
  { words, title }: MessageText,
  language: Language,
): readonly Shown[] {
  const heading = `*${escaped(service.name)}* · ${linked(service.link, words.openService)}`;
  return [
    { block: section(heading), isAlert: false },
    ...service.alerts.map((alert) => ({ block: section(alertLines(alert, title, language)), isAlert: true })),
  ];
}

/** The line of the only alert is the heading already. */
function alertLines(
  { title, headline, summary, flips, flipsLeftOut }: AlertText,
  heading: string,
  language: Language,
): string {
  const lines = [
    ...(title === heading ? [] : [`• ${escaped(headline)}`]),
    ...(summary === '' ? [] : [`> ${escaped(quoted(summary, language))}`]),
    ...flips.map(({ line }) => `◦ ${escaped(line)}`),
  ];
  const { kept, dropped } = fitting(lines, SECTION_LENGTH - 100);
  const droppedFlips = Math.min(dropped, flips.length) + flipsLeftOut;
  const all = droppedFlips > 0 ? [...kept, escaped(moreFlips(droppedFlips, language))] : kept;
  return all.length === 0 ? escaped(headline) : all.join('\n');
}

/** As many of the lines as fit into `most` characters. */
function fitting(lines: readonly string[], most: number): { kept: readonly string[]; dropped: number } {
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length + 1) > most);
  const kept = end === -1 ? lines : lines.slice(0, end);
  return { kept, dropped: lines.length - kept.length };
}

function section(text: string): object {
  // Verbatim: names of channels and people, and addresses, in texts of others are not made into links.
  return { type: 'section', text: { type: 'mrkdwn', text: cut(text, SECTION_LENGTH), verbatim: true } };
}

function context(text: string): object {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

function linked(address: string, text: string): string {
  return `<${address}|${escaped(text)}>`;
}

/** The three characters that Slack gives a meaning; mentions and links begin with one of them. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function cut(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return short.replace(/[\ud800-\udbff](?=…$)/, '');
}
