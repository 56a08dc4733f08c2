// What a person changes of their own account.
import { ChangePassword, ChangeProfile } from '@bunkai/application';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import { type Locale, type RequestContext, becomeRequester } from '../graphql/request-context.js';
import { ChangedAccount } from './membership.models.js';
import { SessionExchange } from './session-exchange.js';
import { LocaleEnum } from './sign-up.args.js';
import { SignedInViewer } from './signed-in-viewer.js';
import { toAccountModel } from './viewer-mapper.js';
import { SignedIn } from './viewer.models.js';

const ChangePasswordResult = resultUnion('ChangePasswordResult', SignedIn, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'RATE_LIMITED',
]);
const ChangeProfileResult = resultUnion('ChangeProfileResult', ChangedAccount, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
]);

@Resolver()
export class AccountResolver {
  constructor(
    private readonly password: ChangePassword,
    private readonly profile: ChangeProfile,
    private readonly sessions: SessionExchange,
    private readonly viewers: SignedInViewer,
  ) {}

  @Mutation(() => ChangePasswordResult, {
    description: 'A new password. Every session of the account ends, and a new one opens here.',
  })
  async changePassword(
    @Args('currentPassword', { type: () => String }) currentPassword: string,
    @Args('newPassword', { type: () => String }) newPassword: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.password.execute(context.principal, { currentPassword, newPassword });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    await this.sessions.startIn(context, result.value);
    return this.viewers.signedIn(context);
  }

  @Mutation(() => ChangeProfileResult, {
    description: 'How I am called, and in which language I am spoken to; what is not given stays.',
  })
  async changeProfile(
    @Args('displayName', { type: () => String, nullable: true }) displayName: string | null | undefined,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale: Locale | null | undefined,
    @Context() context: RequestContext,
  ): Promise<object> {
    const given = { displayName: displayName ?? null, locale: locale ?? null };
    const result = await this.profile.execute(context.principal, given);
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    becomeRequester(context, context.principal, result.value.locale);
    return Object.assign(new ChangedAccount(), { account: toAccountModel(result.value) });
  }
}
