// Trying requirements against services, without storing or subscribing to anything.
import { type TrialInput, TryRequirements } from '@bunkai/application';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { InputError } from '../graphql/input-error.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toTrialModel } from './trial-mapper.js';
import { TrialArgs, TrialModel } from './trial.models.js';

const TrialResult = resultUnion('TrialResult', TrialModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'INVALID_DOCUMENT',
  'RATE_LIMITED',
]);

@Resolver()
export class TrialResolver {
  constructor(private readonly trying: TryRequirements) {}

  @Query(() => TrialResult, {
    description:
      'Verifies a requirements document, or a profile of mine, against what I may read of services now.',
  })
  async trial(@Args() args: TrialArgs, @Context() context: RequestContext): Promise<object> {
    const services = args.services.map(({ provider, slug, variant }) => {
      return { provider, slug, variant: variant ?? '' };
    });
    const input = { requirements: requirementsOf(args), services };
    const result = await this.trying.execute(context.principal, input);
    return result.ok
      ? toTrialModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}

function requirementsOf({ document, profile }: TrialArgs): TrialInput['requirements'] {
  if (document != null && profile != null) throw new InputError('give document or profile, not both');
  if (profile == null) return { kind: 'document', document: document ?? null };
  return { kind: 'profile', profileId: fromGlobalId('RequirementProfile', profile) ?? '' };
}
