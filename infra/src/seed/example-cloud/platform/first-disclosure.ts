// The invented platform's first disclosure, with everything that later releases change.
import { type JsonObject, mergePatch } from '@bunkai/disclosure';
import { accessStatements } from './access-statements.js';
import { firstAttestations, firstDocuments, reviewStatement } from './assurance.js';
import { backupStatement } from './backup-statement.js';
import { changeStatements } from './change-statements.js';
import { cryptographyStatements } from './cryptography-statements.js';
import { statedPlaces } from './data-locations.js';
import { incidentStatements } from './incident-statements.js';
import { lawStatements } from './law-statements.js';
import { loggingStatements } from './logging-statements.js';
import { organisationStatements } from './organisation-statements.js';
import { type OnDay, both } from './platform-site.js';
import { developerVariant, japanVariant } from './platform-variants.js';
import { protectionStatements } from './protection-statements.js';
import { responsibilityStatements } from './responsibility-statements.js';
import { supplierStatements } from './supplier-statements.js';

export function firstDisclosure(on: OnDay): JsonObject {
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: {
      slug: 'cloud-platform',
      name: both('Example Cloud Platform (fictitious)', 'サンプルクラウド プラットフォーム（架空）'),
      provider: 'example-cloud',
      model: ['IaaS', 'PaaS'],
      roles: ['provider'],
    },
    statements: mergePatch(firstStatements(on), statedPlaces({ regions: ['JP', 'US'], support: [] })),
    variants: { japan: japanVariant(on), developer: developerVariant },
    attestations: [...firstAttestations(on)],
    documents: [...firstDocuments(on)],
  };
}

function firstStatements(on: OnDay): JsonObject {
  return {
    ...organisationStatements(on),
    ...accessStatements(on),
    ...cryptographyStatements(on),
    ...changeStatements(on),
    '12.3.1': backupStatement(on),
    ...loggingStatements(on),
    ...protectionStatements(on),
    ...supplierStatements(on),
    ...incidentStatements(on),
    ...lawStatements(on),
    '18.2.1': reviewStatement(on),
    ...responsibilityStatements(on),
  };
}
