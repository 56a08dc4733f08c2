// The composition root of the API: what it is made of, each feature a module of its own.
import type { ApiConfig } from '@bunkai/config';
import { type DynamicModule, Module } from '@nestjs/common';
import { AlertModule } from './alert/alert.module.js';
import { BulkImportModule } from './bulk/bulk-import.module.js';
import { ChannelModule } from './channel/channel.module.js';
import { PersistenceModule } from './composition/persistence.module.js';
import { DemandModule } from './demand/demand.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DraftModule } from './draft/draft.module.js';
import { FeedModule } from './feed/feed.module.js';
import { GraphqlEdgeModule } from './graphql/graphql-edge.module.js';
import { HttpModule } from './http/http.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { LiveModule } from './live/live.module.js';
import { NodeModule } from './node/node.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { ObjectionModule } from './objection/objection.module.js';
import { OperatorModule } from './operator/operator.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { QuestionModule } from './question/question.module.js';
import { ReleaseModule } from './release/release.module.js';
import { RequestModule } from './request/request.module.js';
import { ServiceModule } from './service/service.module.js';
import { SubscriptionModule } from './subscription/subscription.module.js';
import { TelemetryModule } from './telemetry/telemetry.module.js';
import { VerificationModule } from './verification/verification.module.js';
import { WaiverModule } from './waiver/waiver.module.js';

const features: NonNullable<DynamicModule['imports']> = [
  AlertModule,
  BulkImportModule,
  ChannelModule,
  DemandModule,
  DirectoryModule,
  DraftModule,
  FeedModule,
  IdentityModule,
  LiveModule,
  NodeModule,
  NoticeModule,
  ObjectionModule,
  OperatorModule,
  ProfileModule,
  QuestionModule,
  ReleaseModule,
  RequestModule,
  ServiceModule,
  SubscriptionModule,
  VerificationModule,
  WaiverModule,
];

@Module({})
export class AppModule {
  static with(config: ApiConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [PersistenceModule.with(config), TelemetryModule, GraphqlEdgeModule, HttpModule, ...features],
    };
  }
}
