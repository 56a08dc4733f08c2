// How complete a release is and which of its certificates end when, worked out from the copy that the reader sees.
import { type Disclosure, type FieldCount, completeness } from '@bunkai/disclosure';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { ReleaseLoader } from './release-loader.js';
import { ReleaseModel } from './release.models.js';

@ObjectType('Completeness', { description: "How many of the catalogue's fields a disclosure answers." })
export class CompletenessModel implements FieldCount {
  @Field(() => Int, { description: 'Fields with a value, and all fields of what is not offered.' })
  disclosed!: number;
  @Field(() => Int, { description: 'Fields whose statement this reader may not see.' }) withheld!: number;
  @Field(() => Int, { description: 'Fields that an upstream service answers.' }) inherited!: number;
  @Field(() => Int) total!: number;
}

@ObjectType('AttestationExpiry', { description: 'When a certificate or listing ends.' })
export class AttestationExpiryModel {
  @Field(() => String) scheme!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String, { description: 'RFC 3339, a date or an instant.' }) expires!: string;
}

@Resolver(() => ReleaseModel)
export class ReleaseStandingResolver {
  constructor(private readonly loader: ReleaseLoader) {}

  @ResolveField(() => CompletenessModel, { nullable: true, description: 'Null for a withdrawal.' })
  async completeness(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<CompletenessModel | null> {
    const document = await this.documentOf(release.id, context);
    return document && completeness(document);
  }

  @ResolveField(() => [AttestationExpiryModel], {
    description: 'Of the certificates that end, the first to end first.',
  })
  async attestationExpiries(
    @Parent() { release }: ReleaseModel,
    @Context() context: RequestContext,
  ): Promise<AttestationExpiryModel[]> {
    const { attestations = [] } = (await this.documentOf(release.id, context)) ?? {};
    return attestations
      .flatMap(({ scheme, number, expires }) =>
        typeof expires === 'string'
          ? [{ scheme, number: typeof number === 'string' ? number : null, expires }]
          : [],
      )
      .sort((one, other) => Date.parse(one.expires) - Date.parse(other.expires));
  }

  private async documentOf(releaseId: string, context: RequestContext): Promise<Disclosure | null> {
    return (await this.loader.content(context, releaseId))?.document ?? null;
  }
}
