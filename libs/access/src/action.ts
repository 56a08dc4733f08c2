// What may be done, as data: for each action, who may do it.
import { type Role, roles } from './role.js';

/** `everyone`: without signing in. `account`: whoever is signed in. A list: members with one of these roles. */
export type Allowed = 'everyone' | 'account' | readonly Role[];

export interface ActionRule {
  readonly allowed: Allowed;
  /** The organisation has to be one of this kind; without it, any organisation. */
  readonly side?: 'provider' | 'customer';
}

const owners: readonly Role[] = ['owner'];
const publishers: readonly Role[] = ['owner', 'publisher'];
const assessors: readonly Role[] = ['owner', 'assessor'];

export const actions = {
  'published.read': { allowed: 'everyone' },

  'account.write': { allowed: 'account' },
  'organisation.create': { allowed: 'account' },
  'organisation.choose': { allowed: 'account' },
  'invitation.accept': { allowed: 'account' },

  'organisation.read': { allowed: roles },
  'organisation.write': { allowed: owners },
  'member.read': { allowed: roles },
  'member.manage': { allowed: owners },
  'alert.read': { allowed: roles },
  'alert.acknowledge': { allowed: ['owner', 'publisher', 'assessor'] },
  'question.read': { allowed: roles },
  'channel.read': { allowed: roles },
  'channel.manage': { allowed: owners },
  'objection.read': { allowed: roles },

  'service.read': { allowed: roles, side: 'provider' },
  'service.write': { allowed: publishers, side: 'provider' },
  'draft.read': { allowed: roles, side: 'provider' },
  'draft.save': { allowed: publishers, side: 'provider' },
  'impact.preview': { allowed: publishers, side: 'provider' },
  'release.read': { allowed: roles, side: 'provider' },
  'release.publish': { allowed: publishers, side: 'provider' },
  'release.withdraw': { allowed: publishers, side: 'provider' },
  'subscriber.read': { allowed: roles, side: 'provider' },
  'subscription.decide': { allowed: publishers, side: 'provider' },

  'question.answer': { allowed: publishers, side: 'provider' },

  'profile.read': { allowed: roles, side: 'customer' },
  'profile.write': { allowed: assessors, side: 'customer' },
  'subscription.read': { allowed: roles, side: 'customer' },
  'subscription.write': { allowed: assessors, side: 'customer' },
  'nda.accept': { allowed: assessors, side: 'customer' },
  'verification.read': { allowed: roles, side: 'customer' },
  'waiver.read': { allowed: roles, side: 'customer' },
  'waiver.write': { allowed: assessors, side: 'customer' },
  'question.ask': { allowed: assessors, side: 'customer' },
  'objection.raise': { allowed: assessors, side: 'customer' },
  'disclosure.request': { allowed: assessors, side: 'customer' },
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof actions;
