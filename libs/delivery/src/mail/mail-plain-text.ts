// A message as plain text, for programs and people that want no HTML.
import type { MessageText, ServiceText } from '../message/message-text.js';
import type { MailFooter } from './mail-html.js';

export function mailPlainText(text: MessageText, { settings, unsubscribe }: MailFooter): string {
  const { title, intro, services, alertsLeftOut, inbox, organisation, words } = text;
  const blocks = [
    title,
    intro,
    ...services.map((service) => serviceBlock(service, text)),
    alertsLeftOut > 0 ? words.moreAlerts(alertsLeftOut) : '',
    `${words.openInbox}${words.colon}${inbox}`,
    // The separator of signatures (RFC 3676, 4.3) has a space at its end.
    [
      '-- ',
      words.why(organisation),
      `${words.settings}${words.colon}${settings}`,
      `${words.unsubscribe}${words.colon}${unsubscribe}`,
    ].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function serviceBlock({ name, link, alerts }: ServiceText, { title, words }: MessageText): string {
  const told = alerts.map(({ lines: [headline = '', ...others], title: own }) =>
    [...(own === title ? [] : [`* ${headline}`]), ...others.map((line) => `  - ${line}`)].join('\n'),
  );
  const isOnly = alerts.length === 1 && alerts[0]?.title === title;
  return [...(isOnly ? [] : [`## ${name}`]), ...told, `${words.openService}${words.colon}${link}`]
    .filter((part) => part !== '')
    .join('\n');
}
