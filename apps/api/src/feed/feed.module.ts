// Feeds and calendars: public ones of services.
import { ReadPublicCalendar, ReadReleaseFeed } from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormFeedRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
} from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { PublicFeedController } from './public-feed.controller.js';

const transactions = PostgresTransactions;

@Module({
  controllers: [PublicFeedController],
  providers: [
    provideUseCase(ReadReleaseFeed, transactions, TypeormFeedRepository),
    provideUseCase(
      ReadPublicCalendar,
      transactions,
      TypeormServiceRepository,
      TypeormReleaseRepository,
      CLOCK,
    ),
  ],
})
export class FeedModule {}
