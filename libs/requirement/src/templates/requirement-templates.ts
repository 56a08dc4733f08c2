// The templates from which a requirement profile can start, in the order in which they are offered.
import { changeNoticeTemplate } from './change-notice.js';
import { gCloudTemplate } from './g-cloud.js';
import { metiTemplate } from './meti.js';
import { mvspTemplate } from './mvsp.js';
import type { RequirementTemplate } from './requirement-template.js';

export const requirementTemplates: readonly RequirementTemplate[] = [
  mvspTemplate,
  metiTemplate,
  gCloudTemplate,
  changeNoticeTemplate,
];
