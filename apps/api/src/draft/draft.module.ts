// Drafts: a provider's unfinished disclosures, and what publishing them would do.
import {
  DiscardDraft,
  FindDraft,
  PreviewImpact,
  PreviewLimit,
  SaveDraft,
  ValidateDraft,
} from '@bunkai/application';
import type { Previewing } from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormAttemptRepository,
  TypeormDraftRepository,
  TypeormImpactRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { DraftResolver } from './draft.resolver.js';
import { ServiceDraftResolver } from './service-draft.resolver.js';

const transactions = PostgresTransactions;
const services = TypeormServiceRepository;
const drafts = TypeormDraftRepository;

const PREVIEWING: InjectionToken<Previewing> = Symbol('Previewing');
const previewing = {
  provide: PREVIEWING,
  useFactory: (...[services, drafts, releases, impacts]: PreviewingParts): Previewing => ({
    services,
    drafts,
    releases,
    impacts,
  }),
  inject: [services, drafts, TypeormReleaseRepository, TypeormImpactRepository],
};
type PreviewingParts = [
  TypeormServiceRepository,
  TypeormDraftRepository,
  TypeormReleaseRepository,
  TypeormImpactRepository,
];

@Module({
  providers: [
    previewing,
    provideUseCase(SaveDraft, transactions, services, drafts, CLOCK),
    provideUseCase(DiscardDraft, transactions, services, drafts, CLOCK),
    provideUseCase(FindDraft, transactions, services, drafts),
    provideUseCase(ValidateDraft, FindDraft),
    provideUseCase(PreviewLimit, transactions, TypeormAttemptRepository, CLOCK),
    provideUseCase(PreviewImpact, transactions, PREVIEWING, PreviewLimit, CLOCK),
    DraftResolver,
    ServiceDraftResolver,
  ],
})
export class DraftModule {}
