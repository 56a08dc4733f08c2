// `bunkai catalogue`: the catalogue as data, and the schemas made from it.
import {
  catalogueDocument,
  catalogueEditions,
  disclosureSchema,
  findCatalogue,
  requirementsSchema,
} from '@bunkai/catalogue';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../shell/command-context.js';
import { UsageError } from '../shell/usage-error.js';

const schemas = { disclosure: disclosureSchema, requirements: requirementsSchema };

interface CatalogueOptions {
  readonly list?: boolean;
  readonly schema?: keyof typeof schemas;
}

const defaultEdition = 'iso27017-2015';

const notes = `
Editions: ${catalogueEditions.join(', ')}

Exit status:
  0  printed
  4  anything else, such as an unknown edition

Examples:
  bunkai catalogue > iso27017-2015.json
  bunkai catalogue --list
  bunkai catalogue --schema disclosure > disclosure.schema.json`;

export function addCatalogueCommand(program: Command, { io }: CommandContext): void {
  program
    .command('catalogue')
    .summary('print an edition of the catalogue')
    .description('Print an edition of the catalogue as JSON: its controls and the fields of each.')
    .argument('[edition]', 'the edition', defaultEdition)
    .addOption(new Option('--list', 'list the editions instead').conflicts('schema'))
    .addOption(
      new Option('--schema <document>', 'print the JSON Schema of a document instead').choices(
        Object.keys(schemas),
      ),
    )
    .addHelpText('after', notes)
    .action((edition: string, options: CatalogueOptions) => {
      if (options.list === true) io.writeOut(catalogueEditions.map((each) => `${each}\n`).join(''));
      else io.writeOut(`${JSON.stringify(printed(edition, options), undefined, 2)}\n`);
    });
}

function printed(edition: string, { schema }: CatalogueOptions): unknown {
  if (!catalogueEditions.includes(edition)) {
    throw new UsageError(`no edition ${JSON.stringify(edition)}; there are: ${catalogueEditions.join(', ')}`);
  }
  if (schema === undefined) return catalogueDocument(edition);
  const catalogue = findCatalogue(edition);
  if (catalogue === undefined) throw new UsageError(`documents cannot refer to edition ${edition} yet`);
  return schemas[schema](catalogue);
}
