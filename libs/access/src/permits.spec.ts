import { describe, expect, it } from 'vitest';
import { type Action, actions } from './action.js';
import { permits } from './permits.js';
import { type MemberPrincipal, type Principal, anonymous } from './principal.js';
import { type Role, isRole, roles } from './role.js';

// One line an action: owner, publisher, assessor, viewer of an organisation that is provider and customer;
// then an account without organisation, then nobody. Y may, - may not.
const table: Record<Action, string> = {
  'published.read': 'YYYY YY',
  'account.write': 'YYYY Y-',
  'organisation.create': 'YYYY Y-',
  'organisation.choose': 'YYYY Y-',
  'invitation.accept': 'YYYY Y-',
  'organisation.read': 'YYYY --',
  'organisation.write': 'Y--- --',
  'member.read': 'YYYY --',
  'member.manage': 'Y--- --',
  'alert.read': 'YYYY --',
  'alert.acknowledge': 'YYY- --',
  'question.read': 'YYYY --',
  'channel.read': 'YYYY --',
  'channel.manage': 'Y--- --',
  'objection.read': 'YYYY --',
  'service.read': 'YYYY --',
  'service.write': 'YY-- --',
  'draft.read': 'YYYY --',
  'draft.save': 'YY-- --',
  'impact.preview': 'YY-- --',
  'release.read': 'YYYY --',
  'release.publish': 'YY-- --',
  'release.withdraw': 'YY-- --',
  'subscriber.read': 'YYYY --',
  'subscription.decide': 'YY-- --',
  'profile.read': 'YYYY --',
  'profile.write': 'Y-Y- --',
  'subscription.read': 'YYYY --',
  'subscription.write': 'Y-Y- --',
  'nda.accept': 'Y-Y- --',
  'verification.read': 'YYYY --',
  'waiver.read': 'YYYY --',
  'waiver.write': 'Y-Y- --',
  'question.ask': 'Y-Y- --',
  'objection.raise': 'Y-Y- --',
  'disclosure.request': 'Y-Y- --',
  'question.answer': 'YY-- --',
};

const providerActions: readonly string[] = [
  'service.read',
  'service.write',
  'draft.read',
  'draft.save',
  'impact.preview',
  'release.read',
  'release.publish',
  'release.withdraw',
  'subscriber.read',
  'subscription.decide',
  'question.answer',
];
const customerActions: readonly string[] = [
  'profile.read',
  'profile.write',
  'subscription.read',
  'subscription.write',
  'nda.accept',
  'verification.read',
  'waiver.read',
  'waiver.write',
  'question.ask',
  'objection.raise',
  'disclosure.request',
];

const allActions = Object.keys(actions) as Action[];

function member(memberRoles: readonly Role[], provider = true, customer = true): MemberPrincipal {
  return { kind: 'member', accountId: 'a', organisationId: 'o', roles: memberRoles, provider, customer };
}

function row(action: Action): string {
  const mark = (principal: Principal) => (permits(principal, action) ? 'Y' : '-');
  const members = roles.map((role) => mark(member([role]))).join('');
  return `${members} ${mark({ kind: 'account', accountId: 'a' })}${mark(anonymous)}`;
}

describe('what each role may do', () => {
  it.each(Object.entries(table) as [Action, string][])('%s: %s', (action, expected) => {
    expect(row(action)).toBe(expected);
  });

  it('says so for every action', () => {
    expect(Object.keys(table).toSorted()).toEqual(allActions.toSorted());
  });
});

describe('what the kind of organisation allows', () => {
  it.each(allActions)('%s', (action) => {
    expect(permits(member(['owner'], false, true), action)).toBe(!providerActions.includes(action));
    expect(permits(member(['owner'], true, false), action)).toBe(!customerActions.includes(action));
  });
});

it('adds up the roles of a member', () => {
  const both = member(['publisher', 'assessor']);
  expect(permits(both, 'release.publish')).toBe(true);
  expect(permits(both, 'waiver.write')).toBe(true);
  expect(permits(both, 'member.manage')).toBe(false);
});

it('grants a member without a role nothing of the organisation', () => {
  const granted = allActions.filter((action) => permits(member([]), action));
  expect(granted).toEqual([
    'published.read',
    'account.write',
    'organisation.create',
    'organisation.choose',
    'invitation.accept',
  ]);
});

it('knows its roles by name', () => {
  expect(isRole('assessor')).toBe(true);
  expect(isRole('Owner')).toBe(false);
  expect(isRole(undefined)).toBe(false);
});
