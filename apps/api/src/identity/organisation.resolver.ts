// Founding organisations, and which of one's own a session acts for.
import { ChooseOrganisation, CreateOrganisation } from '@bunkai/application';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { fromGlobalId } from '../graphql/global-id.js';
import { resultUnion } from '../graphql/refusal/result-union.js';
import { toRefusalModel } from '../graphql/refusal/to-refusal-model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { CreatedOrganisation, CurrentViewer } from './membership.models.js';
import { SessionCookie } from './session-cookie.js';
import { SessionExchange } from './session-exchange.js';
import { SignedInViewer } from './signed-in-viewer.js';
import { OrganisationArgs } from './sign-up.args.js';
import { toOrganisationModel } from './viewer-mapper.js';

const CreateOrganisationResult = resultUnion('CreateOrganisationResult', CreatedOrganisation, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'ALREADY_EXISTS',
  'RATE_LIMITED',
]);
const ChooseOrganisationResult = resultUnion('ChooseOrganisationResult', CurrentViewer, [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

@Resolver()
export class OrganisationResolver {
  constructor(
    private readonly create: CreateOrganisation,
    private readonly choose: ChooseOrganisation,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionExchange,
    private readonly viewers: SignedInViewer,
  ) {}

  @Mutation(() => CreateOrganisationResult, { description: 'Founds an organisation; I become its owner.' })
  async createOrganisation(
    @Args() { slug, name, provider, customer }: OrganisationArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const result = await this.create.execute(context.principal, { slug, name, provider, customer });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    const organisation = toOrganisationModel(result.value, context.locale);
    return Object.assign(new CreatedOrganisation(), { organisation });
  }

  @Mutation(() => ChooseOrganisationResult, {
    description: 'This session acts for another of my organisations.',
  })
  async chooseOrganisation(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<object> {
    const organisationId = fromGlobalId('Organisation', id) ?? '';
    const token = this.cookie.read(context.request) ?? '';
    const result = await this.choose.execute(context.principal, { token, organisationId });
    if (!result.ok) return toRefusalModel(result.refusal, context.locale);
    await this.sessions.renewIn(context, token);
    return this.viewers.current(context);
  }
}
