// A member's secret address for feeds, as its owner sees it.
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType('FeedAddress', {
  description:
    'That this account has a secret address for feeds and a calendar; the address itself is shown once.',
})
export class FeedAddressModel {
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}

@ObjectType('IssuedFeedAddress', {
  description:
    'Addresses that nobody else may know: whoever has one reads the alerts. They are shown this once.',
})
export class IssuedFeedAddressModel {
  @Field(() => FeedAddressModel) feedAddress!: FeedAddressModel;
  @Field(() => String, { description: 'My alerts as Atom.' }) atom!: string;
  @Field(() => String, { description: 'My alerts as JSON Feed.' }) json!: string;
  @Field(() => String, { description: 'The dates that concern me as iCalendar.' }) calendar!: string;
}

@ObjectType('RemovedFeedAddress')
export class RemovedFeedAddressModel {
  @Field(() => FeedAddressModel) feedAddress!: FeedAddressModel;
}
