// The texts of the service that its customers accept or read, each held to its content by hash.
import { type Check, list, string } from '../checks/check.js';
import { oneOf } from '../checks/code.js';
import { sha256 } from '../checks/document-reference.js';
import { members } from '../checks/members.js';
import { text } from '../checks/text.js';
import { date } from '../checks/time.js';
import { url } from '../checks/url.js';
import { documentKinds } from '../disclosure.js';
import { invalidMediaType } from '../findings.js';

// RFC 6838, section 4.2, with the parameters of RFC 9110, section 8.3.1.
const name = '[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}';
const parameter = '[!#$%&\'*+.^_`|~A-Za-z0-9-]+=(?:[!#$%&\'*+.^_`|~A-Za-z0-9-]+|"[^"\\\\\\p{Cc}]*")';
const mediaTypePattern = new RegExp(`^${name}/${name}(?:[ \\t]*;[ \\t]*${parameter})*$`, 'u');

const mediaType = string((value) => (mediaTypePattern.test(value) ? undefined : invalidMediaType(value)));

/** The list `documents`. */
export const documents: Check = list(
  members({
    required: { kind: oneOf(documentKinds), title: text, mediaType, sha256 },
    optional: { url, effectiveFrom: date },
  }),
);
