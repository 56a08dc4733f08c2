// A message as HTML that mail programs understand: tables, inline styles, nothing fetched from anywhere.
import type { MessageText } from '../message/message-text.js';
import type { Language } from '../text/reader.js';
import { Html, html } from './html.js';
import { serviceRows } from './mail-alerts.js';
import { FONT, dimmed, ink, link, schemes } from './mail-style.js';

export interface MailFooter {
  readonly unsubscribe: string;
  readonly settings: string;
}

/** A whole document. */
export function mailHtml(text: MessageText, language: Language, footer: MailFooter): string {
  const { title } = text;
  return html`<!doctype html>
    <html lang="${language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${title}</title>
        ${schemes}
      </head>
      <body class="ground" style="margin:0;padding:0;background-color:#f2f4f7;">
        <table
          role="presentation"
          class="ground"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style="background-color:#f2f4f7;"
        >
          <tr>
            <td align="center" style="padding:16px 8px;">
              <table
                role="presentation"
                class="sheet"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:640px;background-color:#ffffff;border-radius:8px;${FONT}"
              >
                ${heading(text)} ${text.services.map((service) => serviceRows(service, text, language))}
                ${leftOut(text)} ${button(text)} ${foot(text, footer)}
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`.markup.replace(/^ +/gm, '');
}

/** A row of the sheet. */
export function row(padding: string, content: Html): Html {
  return html`<tr>
    <td class="pad" style="padding:${padding};overflow-wrap:anywhere;">${content}</td>
  </tr>`;
}

function heading({ title, intro, organisation }: MessageText): Html {
  return row(
    '24px 32px 16px',
    html`<p class="dimmed" style="margin:0 0 8px;font-size:13px;line-height:20px;${dimmed}">
        Bunkai · <bdi>${organisation}</bdi>
      </p>
      <h1 class="ink" style="margin:0;font-size:20px;line-height:28px;font-weight:bold;${ink}">
        <bdi>${title}</bdi>
      </h1>
      ${intro === '' ? [] : [html`<p class="ink" style="margin:12px 0 0;font-size:15px;line-height:24px;${ink}">${intro}</p>`]}`,
  );
}

function leftOut({ alertsLeftOut, words }: MessageText): Html {
  if (alertsLeftOut === 0) return new Html('');
  const style = `margin:0;font-size:14px;line-height:22px;${dimmed}`;
  return row('8px 32px', html`<p class="dimmed" style="${style}">${words.moreAlerts(alertsLeftOut)}</p>`);
}

function button({ inbox, words }: MessageText): Html {
  return row(
    '16px 32px 24px',
    html`<table role="presentation" cellpadding="0" cellspacing="0">
      <tr>
        <td style="background-color:#2f5d9f;border-radius:6px;">
          <a
            href="${inbox}"
            style="display:inline-block;padding:10px 20px;font-size:15px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;"
            >${words.openInbox}</a
          >
        </td>
      </tr>
    </table>`,
  );
}

function foot({ organisation, words }: MessageText, { unsubscribe, settings }: MailFooter): Html {
  const anchor = (address: string, text: string) =>
    html`<a class="link" href="${address}" style="${link}text-decoration:underline;">${text}</a>`;
  return html`<tr>
    <td
      class="pad rule dimmed"
      style="padding:16px 32px 24px;border-top:1px solid #d9dee4;font-size:13px;line-height:20px;${dimmed}"
    >
      <bdi>${words.why(organisation)}</bdi><br />
      ${anchor(settings, words.settings)} · ${anchor(unsubscribe, words.unsubscribe)}
    </td>
  </tr>`;
}
