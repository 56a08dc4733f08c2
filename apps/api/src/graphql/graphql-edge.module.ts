// GraphQL itself, and what every feature's resolvers share.
import { ApiMetrics } from '@bunkai/telemetry';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { IdentityModule } from '../identity/identity.module.js';
import { PrincipalSource } from '../session/principal-source.js';
import { graphqlOptions } from './graphql-options.js';
import { JsonScalar } from './json.scalar.js';
import { PersistedOperations } from './persisted-operations.js';

@Module({ providers: [PersistedOperations], exports: [PersistedOperations] })
class PersistedOperationsModule {}

@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      imports: [IdentityModule, PersistedOperationsModule],
      inject: [PrincipalSource, ApiMetrics, PersistedOperations],
      useFactory: graphqlOptions,
    }),
  ],
  providers: [JsonScalar],
})
export class GraphqlEdgeModule {}
