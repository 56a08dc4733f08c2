// The parts of a disclosure that the catalogue does not type: the service itself and its documents.
import type { ValueType } from '@bunkai/catalogue';
import {
  documentKinds,
  type ServiceDescription,
  serviceModels,
  serviceRoles,
} from '../document/disclosure.js';
import type { RecordType } from './match-records.js';

/** The list `documents`: a new version of a text keeps kind and title, and has another hash. */
export const documentList: RecordType = {
  key: ['kind', 'title'],
  members: new Map([
    ['kind', { name: 'kind', type: 'enum', values: documentKinds }],
    ['title', { name: 'title', type: 'text' }],
    ['url', { name: 'url', type: 'url' }],
    ['mediaType', { name: 'mediaType', type: 'text' }],
    ['sha256', { name: 'sha256', type: 'text' }],
    ['effectiveFrom', { name: 'effectiveFrom', type: 'date' }],
  ]),
};

export const serviceMembers: ReadonlyMap<keyof ServiceDescription, ValueType> = new Map<
  keyof ServiceDescription,
  ValueType
>([
  ['provider', { type: 'text' }],
  ['slug', { type: 'text' }],
  ['name', { type: 'text' }],
  ['model', { type: 'code-set', values: serviceModels }],
  ['roles', { type: 'code-set', values: serviceRoles }],
]);
