// Imports with how far they are, and what is wrong with their rows.
import { ReadImports } from '@bunkai/application';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, PageArgs, pageOf, toConnection } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { toImportFaultModel, toImportModel } from './bulk-import-mapper.js';
import {
  BulkImportConnection,
  BulkImportModel,
  ImportFaultConnection,
  type ImportFaultModel,
  ImportsArgs,
} from './bulk-import.models.js';

const isLine = (key: string) => /^[1-9]\d{0,8}$/.test(key);

@Resolver(() => BulkImportModel)
export class BulkImportResolver {
  constructor(private readonly read: ReadImports) {}

  @Query(() => BulkImportModel, {
    nullable: true,
    description: 'An import of my organisation, or one that I began as an operator.',
  })
  async bulkImport(
    @Args('id', { type: () => ID }) id: string,
    @Context() { principal }: RequestContext,
  ): Promise<BulkImportModel | null> {
    const found = await this.read.find(principal, fromGlobalId('BulkImport', id) ?? '');
    return found && toImportModel(found);
  }

  @ResolveField(() => ImportFaultConnection, { description: 'The rows that were not done, by line.' })
  async faults(
    @Parent() { id }: BulkImportModel,
    @Args() args: PageArgs,
    @Context() { principal, locale }: RequestContext,
  ): Promise<Connection<ImportFaultModel>> {
    const page = pageOf(args, isLine);
    const { limit, after } = page;
    const rows = await this.read.faults(principal, fromGlobalId('BulkImport', id) ?? '', {
      limit,
      afterLine: Number(after ?? 0),
    });
    return toConnection(
      rows,
      page,
      ({ line }) => String(line),
      (row) => toImportFaultModel(row, locale),
    );
  }
}

@Resolver(() => ViewerModel)
export class ViewerImportsResolver {
  constructor(private readonly read: ReadImports) {}

  @ResolveField(() => BulkImportConnection, { description: 'Imports of my organisation, newest first.' })
  async imports(
    @Args() args: ImportsArgs,
    @Context() { principal }: RequestContext,
  ): Promise<Connection<BulkImportModel>> {
    const page = pageOf(args);
    const listed = await this.read.list(principal, args.asOperator ?? false, page);
    return toConnection(listed, page, ({ id }) => id, toImportModel);
  }
}
