// Notice promised and notice given: with each release, and as the record of its provider.
import { FindProvider, ReadNotices } from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormDirectoryRepository,
  TypeormNoticeRepository,
} from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { NoticeRecordResolver } from './notice-record.resolver.js';
import { PublicNoticeController } from './public-notice.controller.js';
import { ReleaseNoticeResolver } from './release-notice.resolver.js';

@Module({
  controllers: [PublicNoticeController],
  providers: [
    provideUseCase(ReadNotices, PostgresTransactions, TypeormNoticeRepository),
    provideUseCase(FindProvider, PostgresTransactions, TypeormDirectoryRepository),
    ReleaseNoticeResolver,
    NoticeRecordResolver,
  ],
})
export class NoticeModule {}
