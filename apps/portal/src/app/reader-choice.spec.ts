import { describe, expect, it } from 'vitest';
import { readerOf } from './reader-choice.js';

const url = (text = '/') => new URL(text, 'http://localhost');
const languageFor = (clues: Partial<Parameters<typeof readerOf>[0]>) =>
  readerOf({ url: url(), cookie: undefined, acceptLanguage: undefined, account: undefined, ...clues })
    .language;

describe('readerOf', () => {
  it('prefers the address, then the remembered choice, then the account, then the browser', () => {
    const all = { acceptLanguage: 'en', account: 'en', cookie: 'a=b; bunkai-language=en' };
    expect(languageFor({ ...all, url: url('/?lang=ja') })).toBe('ja');
    expect(languageFor({ ...all, cookie: 'bunkai-language=ja' })).toBe('ja');
    expect(languageFor({ acceptLanguage: 'en', account: 'ja' })).toBe('ja');
    expect(languageFor({ acceptLanguage: 'fr, ja;q=0.8, en;q=0.7' })).toBe('ja');
    expect(languageFor({ acceptLanguage: 'ja;q=0.1, en' })).toBe('en');
    expect(languageFor({})).toBe('en');
  });

  it('tells instants in the zone that the browser named, and in UTC where it named none that exists', () => {
    const zone = (cookie: string) =>
      readerOf({ url: url(), cookie, acceptLanguage: '', account: undefined }).timeZone;
    expect(zone('bunkai-zone=Asia%2FTokyo')).toBe('Asia/Tokyo');
    expect(zone('bunkai-zone=Mars%2FOlympus')).toBe('UTC');
    expect(zone('bunkai-zone=%E0%A4%A')).toBe('UTC');
  });
});
