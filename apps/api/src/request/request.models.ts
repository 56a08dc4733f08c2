// What customers ask providers to disclose, as the customer sees it.
import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('DisclosureRequest', {
  description:
    'My organisation asks the provider of a service to disclose something; which one asks is not told.',
})
export class DisclosureRequestModel {
  @Field(() => ID) id!: string;
  @Field(() => String) control!: string;
  @Field(() => String, { nullable: true, description: 'Null: the control as a whole.' })
  field!: string | null;
  @Field(() => GraphQLISODateTime) askedAt!: Date;
}

@ObjectType('DisclosureRequests')
export class DisclosureRequestsModel {
  @Field(() => [DisclosureRequestModel], { description: 'What is asked of the service now.' })
  requests!: DisclosureRequestModel[];
}

@ArgsType()
export class RequestDisclosureArgs {
  @Field(() => ID) service!: string;
  @Field(() => [String], { description: '<control>/<field>, or <control> for the control as a whole.' })
  paths!: string[];
}
