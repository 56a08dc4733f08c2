// The verification matrix of the organisation that the viewer acts for.
import { ReadVerificationMatrix } from '@bunkai/application';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pageOf } from '../graphql/connection.js';
import { fromGlobalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ViewerModel } from '../identity/viewer.models.js';
import { toCellModel, toMatrixModel } from './matrix-mapper.js';
import { MatrixArgs, MatrixCellModel, MatrixRowModel, VerificationMatrixModel } from './matrix.models.js';

@Resolver(() => ViewerModel)
export class ViewerMatrixResolver {
  constructor(private readonly read: ReadVerificationMatrix) {}

  @ResolveField(() => VerificationMatrixModel, {
    nullable: true,
    description: 'Null if my organisation is no customer, or has no such profile.',
  })
  async verificationMatrix(
    @Args() args: MatrixArgs,
    @Context() { principal, locale }: RequestContext,
  ): Promise<VerificationMatrixModel | null> {
    const { profile } = args;
    const page = pageOf(args);
    const profileId = profile == null ? null : (fromGlobalId('RequirementProfile', profile) ?? '');
    const result = await this.read.execute(principal, { ...page, profileId });
    return result.ok ? toMatrixModel(result.value, page.after !== null, locale) : null;
  }
}

@Resolver(() => MatrixRowModel)
export class MatrixRowResolver {
  @ResolveField(() => [MatrixCellModel], { description: 'In the order of the profile.' })
  cells(@Parent() { results }: MatrixRowModel): MatrixCellModel[] {
    return results.map(toCellModel);
  }
}
