// Live: connected readers are told when the number of their unseen alerts changes.
import { ReadLive } from '@bunkai/application';
import { ArgonSecrets } from '@bunkai/identity';
import { PostgresTransactions, TypeormLiveRepository } from '@bunkai/persistence';
import { Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LiveController } from './live.controller.js';
import { LiveReaders } from './live-readers.js';

@Module({
  imports: [IdentityModule],
  controllers: [LiveController],
  providers: [
    ArgonSecrets,
    provideUseCase(ReadLive, PostgresTransactions, TypeormLiveRepository, ArgonSecrets, CLOCK),
    LiveReaders,
  ],
})
export class LiveModule {}
