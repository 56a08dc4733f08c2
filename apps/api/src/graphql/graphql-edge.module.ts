// GraphQL itself, and what every feature's resolvers share.
import { ApiMetrics } from '@bunkai/telemetry';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { IdentityModule } from '../identity/identity.module.js';
import { PrincipalSource } from '../session/principal-source.js';
import { graphqlOptions } from './graphql-options.js';
import { JsonScalar } from './json.scalar.js';

@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      imports: [IdentityModule],
      inject: [PrincipalSource, ApiMetrics],
      useFactory: (principals: PrincipalSource, metrics: ApiMetrics) => graphqlOptions(principals, metrics),
    }),
  ],
  providers: [JsonScalar],
})
export class GraphqlEdgeModule {}
