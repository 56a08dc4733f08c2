// How long GraphQL operations take, by their first field: names that clients choose would be without number.
import type { ApiMetrics } from '@bunkai/telemetry';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';

const TYPES: Readonly<Record<OperationTypeNode, string>> = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
};

/** Hooks of mercurius, by the name that it has for them. */
export function measureOperations(metrics: ApiMetrics) {
  const running = new WeakMap<object, { readonly name: string; readonly startedAt: number }>();
  return {
    preExecution(_schema: unknown, document: DocumentNode, context: object): void {
      running.set(context, { name: nameOf(document), startedAt: performance.now() });
    },
    onResolution({ errors }: { readonly errors?: readonly unknown[] | undefined }, context: object): void {
      const operation = running.get(context);
      if (!operation) return;
      const outcome = (errors?.length ?? 0) > 0 ? 'error' : 'ok';
      metrics.operation(operation.name, outcome, performance.now() - operation.startedAt);
    },
  };
}

/** As in `Query.viewer`; the document was validated, so that its fields are the schema's. */
function nameOf({ definitions }: DocumentNode): string {
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const first = operation?.selectionSet.selections.find((each) => each.kind === Kind.FIELD);
  return `${operation ? TYPES[operation.operation] : 'None'}.${first?.name.value ?? 'fragment'}`;
}
