// Short ways for the specs to say what a service discloses and what a test makes of it.
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Disclosure, JsonValue, Statement } from '@bunkai/disclosure';
import { compileTest } from '../evaluate/compile-test.js';
import { type DisclosureAsRead, normaliseDisclosure } from '../evaluate/normalise-disclosure.js';
import { compileTogether } from '../evaluate/tests-together.js';
import { outcomeOfTest, outcomesOfTests, verifyTest } from '../evaluate/verify-test.js';
import type { Scope } from '../requirements.js';
import type { Test } from '../test.js';
import type { Verdict } from '../verdict.js';

type Statements = Readonly<Record<string, Statement>>;

/** A disclosure of `acme/cloud` (or another `<provider>/<slug>`) with these statements. */
export function disclosing(
  statements: Statements,
  members: Partial<Disclosure> = {},
  key = 'acme/cloud',
): Disclosure {
  const [provider = '', slug = ''] = key.split('/');
  const roles = members.upstream?.length ? (['provider', 'customer'] as const) : (['provider'] as const);
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: { slug, name: slug, provider, model: ['SaaS'], roles },
    statements,
    ...members,
  };
}

/** An offered statement with these fields. */
export function offered(
  fields: Readonly<Record<string, JsonValue>>,
  members: Partial<Statement> = {},
): Statement {
  return { status: 'offered', fields, ...members };
}

export const noon = '2026-06-15T12:00:00Z';

/** The verdict at noon on 15 June 2026, unless `how` says otherwise. */
export function verdictOn(
  disclosure: Disclosure,
  test: Test,
  how: Partial<DisclosureAsRead> & { readonly scope?: Scope } = {},
): Verdict {
  const { scope = 'service', ...reading } = how;
  const compiled = compileTest(test, iso27017_2015);
  const normalised = normaliseDisclosure({ disclosure, at: noon, ...reading });
  const verdict = verifyTest(compiled, scope, normalised);
  if (outcomeOfTest(compiled, scope, normalised) !== verdict.outcome) {
    throw new Error('the outcome alone differs from the explained one');
  }
  const [together] = outcomesOfTests(compileTogether([compiled]), scope, normalised);
  if (together !== verdict.outcome)
    throw new Error('the outcome of tests together differs from the explained one');
  return verdict;
}

/** `outcome`, or `outcome: reason`. */
export function shortly({ outcome, reason }: Verdict): string {
  return reason ? `${outcome}: ${reason}` : outcome;
}

export function pathsOf({ evidence }: Verdict): readonly string[] {
  return evidence.map(({ path }) => path);
}
