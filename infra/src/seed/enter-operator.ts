// The account that runs the demo instance: it belongs to no organisation, and sees the state of the machine.
import type { DemoAccount } from '../launch/demo-world.js';
import type { Stage } from './stage.js';

export const OPERATOR_EMAIL = 'operator@bunkai.example';

/** Signs it up, unless that was done. */
export async function enterOperator({ useCases, password }: Stage): Promise<void> {
  const person = { email: OPERATOR_EMAIL, password, displayName: 'Operator', locale: 'en' } as const;
  const signedUp = await useCases.signUp.execute({
    ...person,
    address: OPERATOR_EMAIL,
    organisation: null,
    invitationToken: null,
  });
  if (signedUp.ok || signedUp.refusal.code === 'REGISTRATION_REFUSED') return;
  throw new Error(`signing ${OPERATOR_EMAIL} up was refused: ${signedUp.refusal.code}`);
}

export function operatorAccount(password: string): DemoAccount {
  return { email: OPERATOR_EMAIL, password, who: 'this instance', role: 'operator', language: 'English' };
}
