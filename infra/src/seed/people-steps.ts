// Steps of people: an owner founds the organisation, colleagues are invited and join.
import type { SignUpInput } from '@bunkai/application';
import { granted } from './granted.js';
import type { Stage } from './stage.js';
import type { WorldAccount, WorldOrganisation, WorldRole } from './world.js';

/** Signs `founder` up with the organisation, unless that was done, and gives it its further roles. */
export async function foundOrganisation(
  stage: Stage,
  { slug, name, kinds }: WorldOrganisation,
  founder: WorldAccount,
): Promise<void> {
  if (!(await stage.cast.find(founder))) {
    const organisation = {
      slug,
      name,
      provider: kinds.includes('provider'),
      customer: kinds.includes('customer'),
    };
    await signUp(stage, founder, { organisation, invitationToken: null });
  }
  await giveRoles(stage, founder);
}

/** Has `owner` invite the account, which signs up with the invitation; unless that was done. */
export async function joinOrganisation(
  stage: Stage,
  account: WorldAccount,
  owner: WorldAccount,
): Promise<void> {
  if (await stage.cast.find(account)) return;
  const host = await stage.cast.find(owner);
  if (!host) throw new Error(`${owner.email} has to come before ${account.email}`);
  const { email, roles } = account;
  const invited = await stage.useCases.inviteMember.execute(host, { email, roles });
  const { token } = granted(`inviting ${email}`, invited);
  await signUp(stage, account, { organisation: null, invitationToken: token });
}

async function signUp(
  stage: Stage,
  { email, name, locale }: WorldAccount,
  joining: Pick<SignUpInput, 'organisation' | 'invitationToken'>,
): Promise<void> {
  // Each from an address of its own, as people are: one address may not sign many accounts up.
  const person = { email, password: stage.password, displayName: name, locale, address: email };
  granted(`signing ${email} up`, await stage.useCases.signUp.execute({ ...person, ...joining }));
}

/** A founder is an owner, and may be more. */
async function giveRoles(stage: Stage, account: WorldAccount): Promise<void> {
  const member = await stage.cast.find(account);
  if (!member || hasAll(member.roles, account.roles)) return;
  const members = await stage.useCases.listMembers.execute(member, { limit: 100, after: null });
  const own = granted('listing members', members).find(({ accountId }) => accountId === member.accountId);
  if (!own || hasAll(own.roles, account.roles)) return;
  const changed = await stage.useCases.setMemberRoles.execute(member, {
    memberId: own.id,
    roles: account.roles,
  });
  granted(`giving ${account.email} its roles`, changed);
}

function hasAll(roles: readonly WorldRole[], wanted: readonly WorldRole[]): boolean {
  return wanted.every((role) => roles.includes(role));
}
