// Disclosures and requirements travel whole: as JSON, validated by their own rules and not by the GraphQL schema.
import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { InputError } from './input-error.js';

@Scalar('JSON')
export class JsonScalar implements CustomScalar<unknown, unknown> {
  readonly description = 'Any JSON value. Give it as a variable, not as a literal in the query.';

  parseValue(value: unknown): unknown {
    return value;
  }

  serialize(value: unknown): unknown {
    return value;
  }

  parseLiteral(node: ValueNode): unknown {
    if (node.kind === Kind.NULL) return null;
    throw new InputError('Give JSON as a variable, not as a literal in the query.');
  }
}
