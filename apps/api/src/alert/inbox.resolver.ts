// The inbox on the viewer, and marking what was seen.
import { MarkAlertsSeen, ReadInbox } from '@bunkai/application';
import { Args, ArgsType, Context, Field, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import { InputError } from '../graphql/input-error.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { AlertConnection, AlertModel, SeenAlerts } from './alert.models.js';
import { toAlertModel } from './alert-mapper.js';

/** Most alerts marked by one call. */
const MAX_MARKED = 500;

const MarkAlertsSeenResult = resultUnion('MarkAlertsSeenResult', SeenAlerts, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

@ArgsType()
class InboxArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only what this account has not seen yet.' })
  unseenOnly?: boolean | null;
}

@Resolver(() => ViewerModel)
export class InboxResolver {
  constructor(
    private readonly readInbox: ReadInbox,
    private readonly markSeen: MarkAlertsSeen,
  ) {}

  @ResolveField(() => AlertConnection, { description: 'What my organisation was told, newest first.' })
  async inbox(@Args() args: InboxArgs, @Context() context: RequestContext): Promise<AlertConnection> {
    const page = pageOf(args);
    const inbox = await this.readInbox.execute(context.principal, {
      ...page,
      unseenOnly: args.unseenOnly ?? false,
    });
    const alerts = inbox.ok ? inbox.value : [];
    return toConnection(
      alerts,
      page,
      (alert) => alert.id,
      (alert): AlertModel => toAlertModel(alert, context.locale),
    );
  }

  @ResolveField(() => Int, { description: 'Alerts of the inbox that this account has not seen.' })
  async unseenAlerts(@Context() context: RequestContext): Promise<number> {
    const unseen = await this.readInbox.countUnseen(context.principal);
    return unseen.ok ? unseen.value : 0;
  }

  @Mutation(() => MarkAlertsSeenResult, {
    description: 'Marks alerts of my organisation as seen by me: all of them, or none.',
  })
  async markAlertsSeen(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Context() context: RequestContext,
  ): Promise<object> {
    if (ids.length > MAX_MARKED) throw new InputError(`ids: at most ${MAX_MARKED} at once.`);
    // An id that is none names no alert of anybody's.
    const rowIds = ids.map((id) => fromGlobalId('Alert', id) ?? '00000000-0000-0000-0000-000000000000');
    const seen = await this.markSeen.execute(context.principal, rowIds);
    if (!seen.ok) return toRefusalModel(seen.refusal, context.locale);
    return Object.assign(new SeenAlerts(), { unseenAlerts: seen.value.unseen });
  }
}
