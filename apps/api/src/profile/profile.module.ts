// Requirement profiles: what a customer asks of cloud services.
import {
  AddRequirementProfileVersion,
  ArchiveRequirementProfile,
  CreateRequirementProfile,
  ReadRequirementProfiles,
} from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormOutbox,
  TypeormProfileRepository,
  TypeormWaiverRepository,
} from '@bunkai/persistence';
import { Module, type OnModuleInit } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { NodeSources } from '../node/node-sources.js';
import { ProfileLoader } from './profile-loader.js';
import { ProfileVersionResolver } from './profile-version.resolver.js';
import { ProfileResolver } from './profile.resolver.js';
import { ViewerProfilesResolver } from './viewer-profiles.resolver.js';

const transactions = PostgresTransactions;
const profiles = TypeormProfileRepository;

@Module({
  providers: [
    provideUseCase(CreateRequirementProfile, transactions, profiles, CLOCK),
    provideUseCase(
      AddRequirementProfileVersion,
      transactions,
      profiles,
      TypeormWaiverRepository,
      TypeormOutbox,
      CLOCK,
    ),
    provideUseCase(ArchiveRequirementProfile, transactions, profiles, CLOCK),
    provideUseCase(ReadRequirementProfiles, transactions, profiles),
    ProfileLoader,
    ProfileResolver,
    ProfileVersionResolver,
    ViewerProfilesResolver,
  ],
  exports: [ProfileLoader],
})
export class ProfileModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeSources,
    private readonly loader: ProfileLoader,
  ) {}

  onModuleInit(): void {
    this.nodes.register('RequirementProfile', (context, id) => this.loader.profile(context, id));
  }
}
