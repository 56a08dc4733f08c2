// Plain HTTP beside GraphQL: health, what this instance is, and the schemas of its documents.
import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';
import { SchemasController } from './schemas.controller.js';
import { WellKnownController } from './well-known.controller.js';

@Module({ controllers: [HealthController, SchemasController, WellKnownController], providers: [Readiness] })
export class HttpModule {}
