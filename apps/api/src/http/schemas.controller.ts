// The JSON Schemas (2020-12) of our documents, by catalogue edition.
import { catalogueEditions, disclosureSchema, findCatalogue, requirementsSchema } from '@bunkai/catalogue';
import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';

const makers = { disclosure: disclosureSchema, requirements: requirementsSchema };
const LATEST = 'iso27017-2015';

@Controller('/schemas')
export class SchemasController {
  private readonly byName = new Map<string, object>();

  constructor() {
    for (const edition of catalogueEditions) {
      const catalogue = findCatalogue(edition);
      if (!catalogue) continue;
      for (const [kind, make] of Object.entries(makers)) {
        this.byName.set(`${edition}.${kind}.json`, make(catalogue));
        if (edition === LATEST) this.byName.set(`${kind}.json`, make(catalogue));
      }
    }
  }

  @Get('/index.json')
  index(): { schemas: string[] } {
    return { schemas: [...this.byName.keys()].map((name) => `/schemas/${name}`) };
  }

  @Get('/:name')
  @Header('content-type', 'application/schema+json')
  @Header('cache-control', 'public, max-age=3600')
  schema(@Param('name') name: string): object {
    const schema = this.byName.get(name);
    if (!schema) throw new NotFoundException(`There is no schema ${name}; /schemas/index.json lists them.`);
    return schema;
  }
}
