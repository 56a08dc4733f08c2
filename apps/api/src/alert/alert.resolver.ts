// The flips and changes behind each alert, loaded for all alerts of a page at once.
import { ReadInbox } from '@bunkai/application';
import type { AlertFlip } from '@bunkai/application';
import type { Change } from '@bunkai/disclosure';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { ChangeModel, toChangeModel } from '../graphql/change.model.js';
import { RequirementFlipModel } from '../graphql/requirement-flip.model.js';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { ReleaseLoader } from '../release/release-loader.js';
import { toReleaseModel } from '../release/release-mapper.js';
import { ReleaseModel } from '../release/release.models.js';
import { SubscriptionLoader } from '../subscription/subscription-loader.js';
import { SubscriptionModel } from '../subscription/subscription.models.js';
import { AlertModel } from './alert.models.js';
import { toFlipModel } from './alert-mapper.js';

@Resolver(() => AlertModel)
export class AlertResolver {
  constructor(
    private readonly inbox: ReadInbox,
    private readonly releases: ReleaseLoader,
    private readonly subscriptions: SubscriptionLoader,
  ) {}

  @ResolveField(() => ReleaseModel, {
    nullable: true,
    description:
      'The release that it is about; for the provider with its reach: who was told, who saw it, what flipped.',
  })
  async release(
    @Parent() alert: AlertModel,
    @Context() context: RequestContext,
  ): Promise<ReleaseModel | null> {
    if (alert.releaseId === null) return null;
    const release = await this.releases.release(context, alert.releaseId);
    return release && toReleaseModel(release, context.locale);
  }

  @ResolveField(() => SubscriptionModel, {
    nullable: true,
    description: 'The subscription of my organisation that it is about.',
  })
  async subscription(
    @Parent() { subscriptionId }: AlertModel,
    @Context() context: RequestContext,
  ): Promise<SubscriptionModel | null> {
    return subscriptionId === null ? null : this.subscriptions.load(context, subscriptionId);
  }

  @ResolveField(() => [RequirementFlipModel], {
    description: 'Which of my requirements flip, old value and new.',
  })
  async flips(
    @Parent() alert: AlertModel,
    @Context() context: RequestContext,
  ): Promise<RequirementFlipModel[]> {
    const flips = await this.flipLoader(context).load(alert.rowId);
    return flips.map((flip) => toFlipModel(flip, context.locale));
  }

  @ResolveField(() => [ChangeModel], {
    description: 'What the release changed, as far as this organisation may read it.',
  })
  async changes(@Parent() alert: AlertModel, @Context() context: RequestContext): Promise<ChangeModel[]> {
    if (alert.releaseId === null) return [];
    const changes = await this.changeLoader(context).load(alert.releaseId);
    return changes.map(toChangeModel);
  }

  private flipLoader(context: RequestContext): DataLoader<string, readonly AlertFlip[]> {
    return oncePerRequest(context, RequirementFlipModel, () => {
      return new DataLoader<string, readonly AlertFlip[]>(async (alertIds) => {
        const flips = await this.inbox.flipsOf(context.principal, alertIds);
        return alertIds.map((id) => (flips.ok ? flips.value.filter((flip) => flip.alertId === id) : []));
      });
    });
  }

  private changeLoader(context: RequestContext): DataLoader<string, readonly Change[]> {
    return oncePerRequest(context, ChangeModel, () => {
      return new DataLoader<string, readonly Change[]>(async (releaseIds) => {
        const byRelease = await this.inbox.changesOf(context.principal, releaseIds);
        return releaseIds.map((id) => (byRelease.ok ? byRelease.value.get(id) : undefined) ?? []);
      });
    });
  }
}
