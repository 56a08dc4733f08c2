// Objections: customers object to releases, providers read why.
import {
  type Objecting,
  RaiseObjection,
  ReadObjections,
  Throttle,
  WithdrawObjection,
} from '@bunkai/application';
import {
  PostgresTransactions,
  TypeormAttemptRepository,
  TypeormObjectionRepository,
  TypeormOutbox,
  TypeormReleaseRepository,
  TypeormServiceRepository,
} from '@bunkai/persistence';
import { type InjectionToken, Module } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { ServiceModule } from '../service/service.module.js';
import { ObjectionResolver } from './objection.resolver.js';
import { ReleaseObjectionsResolver } from './release-objections.resolver.js';

const transactions = PostgresTransactions;
const objections = TypeormObjectionRepository;

type ObjectingParts = [
  TypeormServiceRepository,
  TypeormReleaseRepository,
  TypeormObjectionRepository,
  TypeormOutbox,
];
const OBJECTING: InjectionToken<Objecting> = Symbol('Objecting');
const objecting = {
  provide: OBJECTING,
  useFactory: (...[services, releases, objections, outbox]: ObjectingParts): Objecting => ({
    services,
    releases,
    objections,
    outbox,
  }),
  inject: [TypeormServiceRepository, TypeormReleaseRepository, objections, TypeormOutbox],
};

@Module({
  imports: [ServiceModule],
  providers: [
    objecting,
    provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
    provideUseCase(RaiseObjection, transactions, OBJECTING, Throttle, CLOCK),
    provideUseCase(WithdrawObjection, transactions, objections, CLOCK),
    provideUseCase(ReadObjections, transactions, objections),
    ObjectionResolver,
    ReleaseObjectionsResolver,
  ],
})
export class ObjectionModule {}
