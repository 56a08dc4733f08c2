// Unsubscribing by the link of a mail, without signing in, and taking that back.
import { ReadUnsubscription, Resubscribe, Unsubscribe, type Unsubscription } from '@bunkai/application';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { Locale, RequestContext } from '../graphql/request-context.js';
import { UnsubscriptionModel } from './channel.models.js';
import { maskedEmail } from './masked-email.js';

const UnsubscribeResult = resultUnion('UnsubscribeResult', UnsubscriptionModel, ['NOT_FOUND']);
const ResubscribeResult = resultUnion('ResubscribeResult', UnsubscriptionModel, ['NOT_FOUND']);

@Resolver(() => UnsubscriptionModel)
export class UnsubscriptionResolver {
  constructor(
    private readonly read: ReadUnsubscription,
    private readonly end: Unsubscribe,
    private readonly begin: Resubscribe,
  ) {}

  @Query(() => UnsubscriptionModel, {
    nullable: true,
    description: 'What the token of a mail’s link stands for; null: nothing. Changes nothing.',
  })
  async unsubscription(
    @Args('token', { type: () => String }) token: string,
    @Context() { locale }: RequestContext,
  ): Promise<UnsubscriptionModel | null> {
    const found = await this.read.execute(token);
    return found.ok ? toModel(found.value, locale) : null;
  }

  @Mutation(() => UnsubscribeResult, {
    description: 'Ends the mails that the token stands in. Repeating it changes nothing.',
  })
  async unsubscribe(
    @Args('token', { type: () => String }) token: string,
    @Context() { locale }: RequestContext,
  ): Promise<object> {
    const ended = await this.end.execute(token);
    return ended.ok ? this.present(token, locale) : toRefusalModel(ended.refusal, locale);
  }

  @Mutation(() => ResubscribeResult, {
    description: 'Takes it back that somebody unsubscribed; what was turned off otherwise stays off.',
  })
  async resubscribe(
    @Args('token', { type: () => String }) token: string,
    @Context() { locale }: RequestContext,
  ): Promise<object> {
    const begun = await this.begin.execute(token);
    return begun.ok ? toModel(begun.value, locale) : toRefusalModel(begun.refusal, locale);
  }

  private async present(token: string, locale: Locale): Promise<object> {
    const found = await this.read.execute(token);
    return found.ok ? toModel(found.value, locale) : toRefusalModel(found.refusal, locale);
  }
}

function toModel(
  { organisationName, email, disabledReason }: Unsubscription,
  locale: Locale,
): UnsubscriptionModel {
  return Object.assign(new UnsubscriptionModel(), {
    organisationName: toLocalizedText(organisationName, locale),
    address: maskedEmail(email),
    isOff: disabledReason !== null,
    mayTurnOn: disabledReason === 'unsubscribed',
  });
}
