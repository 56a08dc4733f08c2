// The alerts of one service in a mail: each with its line, the provider's words, and its flips as a table.
import type { MessageText, ServiceText } from '../message/message-text.js';
import { type AlertText, type FlipText, moreFlips, quoted } from '../text/alert-text.js';
import type { Language } from '../text/reader.js';
import { Html, html } from './html.js';
import { dimmed, ink, link, outcomeStyle } from './mail-style.js';

/** In a mail with one alert its line is the heading of the mail, and not repeated. */
export function serviceRows(
  { name, link: address, alerts }: ServiceText,
  text: MessageText,
  language: Language,
): Html {
  const isOnly = text.services.length === 1 && alerts.length === 1 && alerts[0]?.title === text.title;
  const heading = isOnly
    ? []
    : [
        html`<h2 class="ink" style="margin:0 0 4px;font-size:17px;line-height:26px;font-weight:bold;${ink}">
          <bdi>${name}</bdi>
        </h2>`,
      ];
  return html`<tr>
    <td
      class="pad rule"
      style="padding:${isOnly ? '0 32px 8px' : '16px 32px 8px;border-top:1px solid #d9dee4'};overflow-wrap:anywhere;"
    >
      ${heading} ${alerts.map((alert) => alertBlock(alert, isOnly, language))}
      <p style="margin:8px 0;font-size:14px;line-height:22px;">
        <a class="link" href="${address}" style="${link}text-decoration:underline;"
          >${text.words.openService}</a
        >
      </p>
    </td>
  </tr>`;
}

function alertBlock(alert: AlertText, isOnly: boolean, language: Language): Html {
  const { headline, summary, flips, flipsLeftOut } = alert;
  const line = `margin:8px 0;font-size:15px;line-height:24px;${ink}`;
  const small = `margin:4px 0 8px;font-size:14px;line-height:22px;${dimmed}`;
  return html`${isOnly ? [] : [html`<p class="ink" style="${line}">${headline}</p>`]}
  ${summary === '' ? [] : [html`<p class="dimmed" style="${small}"><bdi>${quoted(summary, language)}</bdi></p>`]}
  ${flips.length === 0 ? [] : [flipTable(flips)]}
  ${flipsLeftOut === 0 ? [] : [html`<p class="dimmed" style="${small}">${moreFlips(flipsLeftOut, language)}</p>`]}`;
}

function flipTable(flips: readonly FlipText[]): Html {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    style="margin:4px 0 8px;"
  >
    ${flips.map(flipRow)}
  </table>`;
}

function flipRow({ requirementId, title, about, before, after }: FlipText): Html {
  const cell = 'padding:8px 0;border-bottom:1px solid #d9dee4;vertical-align:top;';
  return html`<tr>
    <td class="rule ink" style="${cell}font-size:14px;line-height:22px;${ink}">
      <b>${requirementId}</b> <bdi>${title}</bdi><br />
      <span class="dimmed" style="font-size:13px;${dimmed}">${about}</span>
    </td>
    <td
      class="rule"
      align="right"
      style="${cell}padding-left:12px;font-size:14px;line-height:22px;white-space:nowrap;"
    >
      ${outcome(before, false)}<br />
      <span class="dimmed" style="${dimmed}">→</span> ${outcome(after, true)}
    </td>
  </tr>`;
}

function outcome({ outcome: kind, text }: FlipText['after'], isNew: boolean): Html {
  const { mark, style } = outcomeStyle[kind];
  const weight = isNew ? 'font-weight:bold;' : '';
  return html`<span class="${kind}" style="${style}${weight}">${mark} ${text}</span>`;
}
