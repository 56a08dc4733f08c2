// Which service the disclosure is about, whose it is, and in which roles its provider stands.
import { serviceModels, serviceRoles } from '../disclosure.js';
import { type Check, notEmpty } from '../checks/check.js';
import { codeSet } from '../checks/code.js';
import { members } from '../checks/members.js';
import { slug } from '../checks/slug.js';
import { text } from '../checks/text.js';

export const service: Check = members({
  required: {
    slug,
    name: text,
    provider: slug,
    model: notEmpty(codeSet(serviceModels)),
    roles: codeSet(serviceRoles),
  },
});
