// Whom to turn to: by mail, telephone or a page, and when.
import { type JsonObject, type LocalizedText, memberOf } from '@bunkai/disclosure';
import type { ReactNode } from 'react';
import { SafeLink } from '../format/safe-link.js';
import { plain } from '../format/text.js';
import { useWords } from '../words/use-words.js';
import { disclosureWords } from './disclosure.words.js';
import classes from './field-value.module.css';
import { GivenText } from './given-text.js';

export function ContactValue({ contact }: { readonly contact: JsonObject }) {
  const say = useWords(disclosureWords);
  const email = textOf(contact, 'email');
  const phone = textOf(contact, 'phone');
  const url = textOf(contact, 'url');
  const hours = memberOf(contact, 'hours') ?? null;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say('email'), email && <SafeLink url={`mailto:${email}`}>{email}</SafeLink>],
    [say('phone'), phone && <bdi>{plain(phone)}</bdi>],
    [say('web'), url && <SafeLink url={url} />],
    [say('hours'), hours !== null && <GivenText text={hours as LocalizedText} />],
  ];
  return (
    <dl className={classes.contact}>
      {rows
        .filter(([, shown]) => Boolean(shown))
        .map(([name, shown]) => (
          <div key={name} className={classes.row}>
            <dt>{name}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
    </dl>
  );
}

function textOf(contact: JsonObject, name: string): string | undefined {
  const value = memberOf(contact, name);
  return typeof value === 'string' ? value : undefined;
}
