// The directory of published services as clients see it.
import { type DirectoryOrder, type DirectorySearch, directoryOrders } from '@bunkai/application';
import { type ServiceModel as Model, serviceModels } from '@bunkai/disclosure';
import { ArgsType, Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, connectionOf } from '../graphql/connection.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { ServiceModel } from '../service/service.models.js';

const ModelEnum = Object.fromEntries(serviceModels.map((model) => [model, model]));
registerEnumType(ModelEnum, { name: 'ServiceModel', description: 'What of the stack the provider runs.' });

const orderNames = new Map(directoryOrders.map((order) => [order.toUpperCase(), order]));
const OrderEnum = Object.fromEntries(orderNames);
registerEnumType(OrderEnum, {
  name: 'DirectoryOrder',
  description: 'By name; by disclosed fields, most first; by publication, latest first.',
});

@ObjectType({ description: 'A code with its title.' })
export class TitledCode {
  @Field(() => String) code!: string;
  @Field(() => LocalizedText) title!: LocalizedText;
}

@ObjectType({ description: 'A certificate, mark, listing or report, as the provider names it.' })
export class ListedAttestation {
  @Field(() => TitledCode) scheme!: TitledCode;
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The first instant at which it is no longer valid; null if it does not say.',
  })
  validUntil!: Date | null;
}

@ObjectType({
  description: 'Controls of the catalogue that have a statement, and those of them withheld from the public.',
})
export class ControlCount {
  @Field(() => Int) stated!: number;
  @Field(() => Int) withheld!: number;
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'Fields of the catalogue that the public finds disclosed.' })
export class FieldCount {
  @Field(() => Int) disclosed!: number;
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'A service with a release in force, and what the public finds disclosed in it.' })
export class DirectoryEntry {
  @Field(() => ServiceModel) service!: ServiceModel;
  @Field(() => Int, { description: 'The number of the release in force.' }) releaseNumber!: number;
  @Field(() => GraphQLISODateTime) publishedAt!: Date;
  @Field(() => GraphQLISODateTime) effectiveFrom!: Date;
  @Field(() => [ModelEnum]) models!: Model[];
  @Field(() => [TitledCode], {
    description:
      'Countries where customer data may be stored, backups among it, in any variant; none: undisclosed.',
  })
  storedIn!: TitledCode[];
  @Field(() => [TitledCode], { description: 'Countries where it may be processed; none: undisclosed.' })
  processedIn!: TitledCode[];
  @Field(() => [ListedAttestation], { description: 'Expired ones among them.' })
  attestations!: ListedAttestation[];
  @Field(() => ControlCount) controls!: ControlCount;
  @Field(() => FieldCount) fields!: FieldCount;
  @Field(() => String, {
    nullable: true,
    description: 'The latest review of a public statement: a date or an instant, as the provider gives it.',
  })
  lastReviewed!: string | null;
}

@ObjectType()
export class DirectoryFacet extends TitledCode {
  @Field(() => Int) services!: number;
}

@ObjectType({
  description:
    'How many services there are for each value, most first: for models and countries as if that filter were not set, for schemes among what is found.',
})
export class DirectoryFacets {
  @Field(() => [DirectoryFacet]) models!: DirectoryFacet[];
  @Field(() => [DirectoryFacet]) storedIn!: DirectoryFacet[];
  @Field(() => [DirectoryFacet], {
    description: 'Schemes with an attestation that has not expired, and those that were asked for.',
  })
  schemes!: DirectoryFacet[];
}

@ObjectType()
export class DirectoryConnection extends connectionOf(DirectoryEntry, 'Directory') {
  /** Not a field: what the counts are of. */
  search!: DirectorySearch;
}

@ArgsType()
export class DirectoryArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that all occur in the names, the countries of the data or the schemes, in either language; case, width and kana aside.',
  })
  search?: string | null;
  @Field(() => [ModelEnum], { nullable: true, description: 'Any of these.' }) models?: Model[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Data may be stored in any of these countries: ISO 3166-1 alpha-2.',
  })
  storedIn?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'All of these schemes attested, and not expired.' })
  schemes?: string[] | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The release in force was published then or later.',
  })
  publishedSince?: Date | null;
  @Field(() => OrderEnum, { nullable: true, description: 'NAME if not given.' })
  orderBy?: DirectoryOrder | null;
}
