// Accounts worth signing in with: one on each side of what the demo world shows.
import type { DemoAccount } from '../launch/demo-world.js';
import { operatorAccount } from './enter-operator.js';
import type { ReplayedWorld } from './replayed-world.js';
import type { WorldAccount } from './world.js';

/** Most telling first. */
const EMAILS: readonly string[] = [
  'publisher@example-cloud.example',
  'publisher@github.example',
  'assessor@demo-bank.example',
  'publisher@cloud-gov.example',
  'assessor@demo-agency.example',
  'publisher@govuk.example',
  'assessor@demo-city.example',
];

const LANGUAGES: Readonly<Record<WorldAccount['locale'], string>> = { en: 'English', ja: '日本語' };

/** Those of the world's accounts that are worth naming, all with the same password. */
export function demoAccounts(
  { accounts, organisations }: Pick<ReplayedWorld, 'accounts' | 'organisations'>,
  password: string,
): readonly DemoAccount[] {
  const members = EMAILS.flatMap((email) => {
    const account = accounts.find((one) => one.email === email);
    const organisation = organisations.find(({ slug }) => slug === account?.organisation);
    if (!account || !organisation) return [];
    const { roles, locale } = account;
    const role = roles.join(', ');
    return [{ email, password, who: organisation.name.en, role, language: LANGUAGES[locale] }];
  });
  return [...members, operatorAccount(password)];
}
