// Cloud services as clients see them. Features add what is theirs to `Service` in resolvers of their own.
import type { Service } from '@bunkai/application';
import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { PageArgs, connectionOf } from '../graphql/connection.js';
import { LocalizedTextInput } from '../graphql/localized-text.input.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { Node } from '../node/node.model.js';

@ObjectType('Provider', { description: 'A cloud service provider.' })
export class ProviderModel {
  @Field(() => String) slug!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
}

@ObjectType('NdaTerms', { description: 'The terms to accept before reading what is disclosed under them.' })
export class NdaTermsModel {
  @Field(() => LocalizedText) title!: LocalizedText;
  @Field(() => String, { nullable: true, description: 'The terms, unless they stand at `url`.' })
  text!: string | null;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => String, { description: 'SHA-256 of the terms: what is accepted.' }) sha256!: string;
}

@ObjectType('Service', { implements: () => Node, description: 'A cloud service of a provider.' })
export class ServiceModel extends Node {
  @Field(() => ProviderModel) provider!: ProviderModel;
  @Field(() => String) slug!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => NdaTermsModel, { nullable: true }) ndaTerms!: NdaTermsModel | null;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  /** Not a field: what the fields of other features are resolved from. */
  service!: Service;
}

@ObjectType('ServiceConnection')
export class ServiceConnection extends connectionOf(ServiceModel, 'Service') {}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Occurs in the name, in either language, or the slug of the service or its provider.',
  })
  search?: string | null;
}

@ArgsType()
export class CreateServiceArgs {
  @Field(() => String, { description: 'Its name in addresses; never changes.' }) slug!: string;
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
}

@ArgsType()
export class SetNdaTermsArgs {
  @Field(() => ID) service!: string;
  @Field(() => LocalizedTextInput) title!: LocalizedTextInput;
  @Field(() => String, { nullable: true, description: 'The terms; or else `url`.' }) text?: string | null;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => String, { nullable: true, description: 'Of what `url` gives; of `text` it is worked out.' })
  sha256?: string | null;
}
