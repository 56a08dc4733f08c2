// What readers do with alerts: seen, unseen again, acknowledged for the organisation.
import { AcknowledgeAlerts, MarkAlertsSeen, MarkAlertsUnseen } from '@bunkai/application';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { InputError } from '../graphql/input-error.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { AcknowledgedAlerts, AlertModel, SeenAlerts } from './alert.models.js';

/** Most alerts marked by one call. */
const MAX_MARKED = 500;

const MarkAlertsSeenResult = resultUnion('MarkAlertsSeenResult', SeenAlerts, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);
const MarkAlertsUnseenResult = resultUnion('MarkAlertsUnseenResult', SeenAlerts, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);
const AcknowledgeAlertsResult = resultUnion('AcknowledgeAlertsResult', AcknowledgedAlerts, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

@Resolver(() => AlertModel)
export class AlertActionsResolver {
  constructor(
    private readonly markSeen: MarkAlertsSeen,
    private readonly markUnseen: MarkAlertsUnseen,
    private readonly acknowledge: AcknowledgeAlerts,
  ) {}

  @Mutation(() => MarkAlertsSeenResult, {
    description: `Marks alerts of my organisation as seen by me, at most ${MAX_MARKED}: all of them, or none.`,
  })
  async markAlertsSeen(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Context() context: RequestContext,
  ): Promise<object> {
    const seen = await this.markSeen.execute(context.principal, rowIdsOf(ids));
    if (!seen.ok) return toRefusalModel(seen.refusal, context.locale);
    return Object.assign(new SeenAlerts(), { unseenAlerts: seen.value.unseen });
  }

  @Mutation(() => MarkAlertsUnseenResult, {
    description: `Takes back that I saw alerts of my organisation, at most ${MAX_MARKED}: all of them, or none.`,
  })
  async markAlertsUnseen(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Context() context: RequestContext,
  ): Promise<object> {
    const unseen = await this.markUnseen.execute(context.principal, rowIdsOf(ids));
    if (!unseen.ok) return toRefusalModel(unseen.refusal, context.locale);
    return Object.assign(new SeenAlerts(), { unseenAlerts: unseen.value.unseen });
  }

  @Mutation(() => AcknowledgeAlertsResult, {
    description: `Acknowledges alerts for my organisation, at most ${MAX_MARKED}: all of them, or none. Repeating it changes nothing.`,
  })
  async acknowledgeAlerts(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Args('tellsProvider', {
      type: () => Boolean,
      defaultValue: true,
      description: 'Whether providers may read that it was my organisation; they count it otherwise.',
    })
    tellsProvider: boolean,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.acknowledge.execute(context.principal, rowIdsOf(ids), tellsProvider);
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    const { unseen: unseenAlerts, unacknowledged: unacknowledgedAlerts } = result.value;
    return Object.assign(new AcknowledgedAlerts(), { unseenAlerts, unacknowledgedAlerts });
  }
}

/** An id that is none names no alert of anybody's. */
function rowIdsOf(ids: readonly string[]): string[] {
  if (ids.length > MAX_MARKED) throw new InputError(`ids: at most ${MAX_MARKED} at once.`);
  return ids.map((id) => fromGlobalId('Alert', id) ?? '00000000-0000-0000-0000-000000000000');
}
