export { attestationList } from './attestation-list.js';
export { catalogueDocument, catalogueEditions } from './catalogue-document.js';
export type {
  Catalogue,
  CodeList,
  Control,
  Duty,
  Field,
  FieldType,
  RecordMember,
  Strength,
  Title,
  ValueType,
  ValuesBy,
} from './catalogue.js';
export { type CodeGroups, codeGroups } from './code-groups.js';
export { type Correspondence, correspondence2015to2026 } from './correspondence.js';
export { type Country, countries, countryCodes } from './countries.js';
export { findCatalogue } from './find-catalogue.js';
export { iso27017_2015 } from './iso27017-2015.js';
export { type MvspItem, mvspMapping } from './mvsp-mapping.js';
export { type Scheme, type SchemeKind, schemes } from './schemes.js';
export { type Theme, themeOf, themes } from './themes.js';
export { levelTitle } from './titles.js';
export { upstreamList } from './upstream-list.js';
export { disclosureSchema } from './schema/disclosure-schema.js';
export type { JsonSchema } from './schema/json-schema.js';
export { requirementsSchema } from './schema/requirements-schema.js';
