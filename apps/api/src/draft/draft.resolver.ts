// A provider's work on a draft: save, validate, preview, discard.
import { DiscardDraft, PreviewImpact, SaveDraft, ValidateDraft } from '@bunkai/application';
import type { JsonValue } from '@bunkai/disclosure';
import { Args, Context, GraphQLISODateTime, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toDraftModel, toImpactModel, toValidationModel } from './draft-mapper.js';
import { DraftModel, DraftValidationModel, ImpactModel } from './draft.models.js';

const anyDraft = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'] as const;
const SaveDraftResult = resultUnion('SaveDraftResult', DraftModel, [
  ...anyDraft,
  'INVALID_INPUT',
  'CONFLICT',
]);
const DiscardDraftResult = resultUnion('DiscardDraftResult', DraftModel, [...anyDraft, 'CONFLICT']);
const ValidateDraftResult = resultUnion('ValidateDraftResult', DraftValidationModel, anyDraft);
const PreviewImpactResult = resultUnion('PreviewImpactResult', ImpactModel, [
  ...anyDraft,
  'INVALID_DOCUMENT',
  'INVALID_INPUT',
  'RATE_LIMITED',
]);

const serviceArg = { type: () => ID };
const rowOf = (service: string) => fromGlobalId('Service', service) ?? '';

@Resolver()
export class DraftResolver {
  constructor(
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
    private readonly validate: ValidateDraft,
    private readonly preview: PreviewImpact,
  ) {}

  @Mutation(() => SaveDraftResult, {
    description: 'Stores a draft, valid or not, unless somebody else saved first.',
  })
  async saveDraft(
    @Args('service', serviceArg) service: string,
    @Args('document', { type: () => JsonScalar, nullable: true }) document: JsonValue | undefined,
    @Args('expectedRevision', { type: () => Int, nullable: true, description: '0 or null: there was none.' })
    expectedRevision: number | null,
    @Context() context: RequestContext,
  ): Promise<object> {
    const input = {
      serviceId: rowOf(service),
      document: document ?? null,
      expectedRevision: expectedRevision ?? null,
    };
    const result = await this.save.execute(context.principal, input);
    return result.ok ? toDraftModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => DiscardDraftResult, { description: 'Empties a draft; its revision goes on.' })
  async discardDraft(
    @Args('service', serviceArg) service: string,
    @Args('expectedRevision', { type: () => Int }) expectedRevision: number,
    @Context() context: RequestContext,
  ): Promise<object> {
    const input = { serviceId: rowOf(service), expectedRevision };
    const result = await this.discard.execute(context.principal, input);
    return result.ok ? toDraftModel(result.value) : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => ValidateDraftResult, { description: 'What is still wrong with the draft as it was saved.' })
  async validateDraft(
    @Args('service', serviceArg) service: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.validate.execute(context.principal, { serviceId: rowOf(service) });
    return result.ok
      ? toValidationModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }

  @Mutation(() => PreviewImpactResult, {
    description: "How many subscribers' verdicts publishing the draft would flip: counts, none under five.",
  })
  async previewImpact(
    @Args('service', serviceArg) service: string,
    @Args('effectiveFrom', { type: () => GraphQLISODateTime, nullable: true }) effectiveFrom: Date | null,
    @Context() context: RequestContext,
  ): Promise<object> {
    const input = { serviceId: rowOf(service), effectiveFrom: effectiveFrom ?? null };
    const result = await this.preview.execute(context.principal, input);
    return result.ok
      ? toImpactModel(result.value, context.locale)
      : toRefusalModel(result.refusal, context.locale);
  }
}
