// The local strategy of passport: e-mail address and password, from whichever door they came in.
import type { IssuedSession, SignIn, SignInRefusal } from '@bunkai/application';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';

/**
 * What the strategy is given to authenticate. It brings the use case along, as passport keeps one strategy for the whole
 * process, whichever application registered it last.
 */
export interface PasswordRequest {
  readonly body: { readonly email: string; readonly password: string };
  readonly address: string;
  readonly signIn: SignIn;
}

/** What passport calls back with: the session, or false and why not. */
export type PasswordOutcome = IssuedSession | [false, SignInRefusal];

export class PasswordStrategy extends PassportStrategy(Strategy, 'local') {
  constructor() {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(request: PasswordRequest, email: string, password: string): Promise<PasswordOutcome> {
    const result = await request.signIn.execute({ email, password, address: request.address });
    return result.ok ? result.value : [false, result.refusal];
  }
}
