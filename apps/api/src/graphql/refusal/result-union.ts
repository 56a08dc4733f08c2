// Mutations answer `<Name>Result`: what was asked for, or one of the refusals that the use case declares.
import type { Refusal as ApplicationRefusal } from '@bunkai/application';
import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { refusalModels } from './to-refusal-model.js';

/** Makes the union type `name` of `payload` and the refusals of the given codes. Values must be instances of these classes. */
export function resultUnion(
  name: string,
  payload: Type,
  codes: readonly ApplicationRefusal['code'][],
): object {
  const members = [payload, ...codes.map((code) => refusalModels[code])];
  const union: unknown = createUnionType({
    name,
    types: () => members,
    resolveType: (value: object): Type | undefined => members.find((member) => value instanceof member),
  });
  return union as object;
}
