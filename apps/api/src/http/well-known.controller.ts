// What this instance is and speaks, for programs that meet it for the first time.
import { catalogueEditions } from '@bunkai/catalogue';
import { Controller, Get, Header } from '@nestjs/common';

@Controller('/.well-known')
export class WellKnownController {
  @Get('/bunkai.json')
  @Header('cache-control', 'public, max-age=300')
  describe(): object {
    return {
      software: 'bunkai',
      version: '0.1.0',
      formats: ['bunkai.disclosure/1', 'bunkai.requirements/1'],
      catalogues: catalogueEditions,
      languages: ['en', 'ja'],
      links: {
        portal: '/',
        graphql: '/graphql',
        services: '/p/index.json',
        schemas: '/schemas/index.json',
        health: '/healthz',
        readiness: '/readyz',
      },
    };
  }
}
