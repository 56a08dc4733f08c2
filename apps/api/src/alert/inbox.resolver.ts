// The inbox on the viewer: its alerts, how many are left, and what it can be looked through by.
import { ReadInbox } from '@bunkai/application';
import { Args, ArgsType, Context, Field, ID, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import { fromGlobalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { AlertConnection, AlertModel, AlertedServiceModel } from './alert.models.js';
import { toAlertModel } from './alert-mapper.js';

@ArgsType()
class InboxArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only what this account has not seen yet.' })
  unseenOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what nobody has acknowledged yet.' })
  unacknowledgedOnly?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only about this service: <provider>/<service>.' })
  service?: string | null;
}

@Resolver(() => ViewerModel)
export class InboxResolver {
  constructor(private readonly readInbox: ReadInbox) {}

  @ResolveField(() => AlertConnection, { description: 'What my organisation was told, newest first.' })
  async inbox(@Args() args: InboxArgs, @Context() context: RequestContext): Promise<AlertConnection> {
    const page = pageOf(args);
    const inbox = await this.readInbox.execute(context.principal, {
      ...page,
      unseenOnly: args.unseenOnly ?? false,
      unacknowledgedOnly: args.unacknowledgedOnly ?? false,
      serviceKey: args.service ?? null,
    });
    const alerts = inbox.ok ? inbox.value : [];
    return toConnection(
      alerts,
      page,
      (alert) => alert.id,
      (alert): AlertModel => toAlertModel(alert, context.locale),
    );
  }

  @ResolveField(() => AlertModel, {
    nullable: true,
    description: 'One alert of the inbox; null for what is none of it.',
  })
  async alert(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<AlertModel | null> {
    const alert = await this.readInbox.one(context.principal, fromGlobalId('Alert', id) ?? '');
    return alert.ok && alert.value ? toAlertModel(alert.value, context.locale) : null;
  }

  @ResolveField(() => Int, { description: 'Alerts of the inbox that this account has not seen.' })
  async unseenAlerts(@Context() context: RequestContext): Promise<number> {
    const unseen = await this.readInbox.countUnseen(context.principal);
    return unseen.ok ? unseen.value : 0;
  }

  @ResolveField(() => Int, { description: 'Alerts of the inbox that nobody has acknowledged.' })
  async unacknowledgedAlerts(@Context() context: RequestContext): Promise<number> {
    const left = await this.readInbox.countUnacknowledged(context.principal);
    return left.ok ? left.value : 0;
  }

  @ResolveField(() => [AlertedServiceModel], { description: 'The services that the inbox has alerts about.' })
  async inboxServices(@Context() context: RequestContext): Promise<AlertedServiceModel[]> {
    const services = await this.readInbox.services(context.principal);
    if (!services.ok) return [];
    return services.value.map((service) =>
      Object.assign(new AlertedServiceModel(), {
        ...service,
        serviceName: toLocalizedText(service.serviceName, context.locale),
      }),
    );
  }
}
