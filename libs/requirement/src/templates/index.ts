export { gCloudTemplate } from './g-cloud.js';
export { metiTemplate } from './meti.js';
export { mvspTemplate } from './mvsp.js';
export * from './requirement-builder.js';
export type { RequirementTemplate } from './requirement-template.js';
export { requirementTemplates } from './requirement-templates.js';
