// Beginning and ending imports.
import { CancelImport, StartImport } from '@bunkai/application';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { toImportModel } from './bulk-import-mapper.js';
import { CancelledImportModel, StartImportArgs, StartedImportModel } from './bulk-import.models.js';

const StartImportResult = resultUnion('StartImportResult', StartedImportModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'RATE_LIMITED',
]);
const CancelImportResult = resultUnion('CancelImportResult', CancelledImportModel, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'WRONG_STATE',
]);

@Resolver()
export class BulkImportActionsResolver {
  constructor(
    private readonly start: StartImport,
    private readonly cancel: CancelImport,
  ) {}

  @Mutation(() => StartImportResult, {
    description: 'Imports the rows of a file: services, subscriptions, or for operators customers.',
  })
  async startImport(
    @Args() { kind, format, mode, publishes, fileName, content }: StartImportArgs,
    @Context() { principal, locale }: RequestContext,
  ): Promise<object> {
    const result = await this.start.execute(principal, {
      ...{ kind, format, mode: mode ?? 'each', publishes: publishes ?? false, fileName: fileName ?? '' },
      source: once(Buffer.from(content, 'utf8')),
    });
    if (!result.ok) return toRefusalModel(result.refusal, locale);
    const { started, invitations } = result.value;
    return Object.assign(new StartedImportModel(), { import: toImportModel(started), invitations });
  }

  @Mutation(() => CancelImportResult, {
    description: 'Ends an import that is running: what is done stays, the rest is not begun.',
  })
  async cancelImport(
    @Args('import', { type: () => ID }) id: string,
    @Context() { principal, locale }: RequestContext,
  ): Promise<object> {
    const result = await this.cancel.execute(principal, fromGlobalId('BulkImport', id) ?? '');
    if (!result.ok) return toRefusalModel(result.refusal, locale);
    return Object.assign(new CancelledImportModel(), { import: toImportModel(result.value) });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
