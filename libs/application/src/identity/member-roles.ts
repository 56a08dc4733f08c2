// Which roles a member can have: some, each once, and each fitting what the organisation is.
import { type Role, roles as allRoles } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';

export interface Sides {
  readonly provider: boolean;
  readonly customer: boolean;
}

/** The roles in the order in which they are always told, each once. */
export function orderRoles(roles: readonly Role[]): readonly Role[] {
  return allRoles.filter((role) => roles.includes(role));
}

export function roleFaults(roles: readonly Role[], { provider, customer }: Sides): readonly Fault[] {
  if (roles.length === 0) return [noRole];
  return roles.flatMap((role, index) => {
    const pointer = `/roles/${index}`;
    if (role === 'publisher' && !provider) return [{ pointer, ...publisherNeedsProvider }];
    if (role === 'assessor' && !customer) return [{ pointer, ...assessorNeedsCustomer }];
    return [];
  });
}

const noRole: Fault = {
  pointer: '/roles',
  code: 'no-role',
  message: { en: 'A member has at least one role.', ja: '役割を1つ以上指定してください。' },
};

const publisherNeedsProvider = {
  code: 'role-of-other-side',
  message: {
    en: 'A publisher belongs to a cloud service provider; this organisation is none.',
    ja: '公開担当者はクラウドサービスプロバイダの役割ですが、この組織はプロバイダではありません。',
  },
};

const assessorNeedsCustomer = {
  code: 'role-of-other-side',
  message: {
    en: 'An assessor belongs to a cloud service customer; this organisation is none.',
    ja: '評価担当者はクラウドサービスカスタマの役割ですが、この組織はカスタマではありません。',
  },
};
