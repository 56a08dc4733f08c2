// The difference between two releases as a plain file: of what the public may read of both.
import { anonymous } from '@bunkai/access';
import { CompareReleases, FindService } from '@bunkai/application';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileOf, sendPublic } from './conditional-reply.js';
import { NotThere } from './public-error.js';
import { PublicErrorFilter } from './public-error.filter.js';
import { comparisonFile, linksOf } from './public-files.js';
import { type Place, type Query as QueryOf, releasesAt, serviceAt, variantIn } from './public-request.js';

@Controller('/p')
@UseFilters(PublicErrorFilter)
export class PublicComparisonController {
  constructor(
    private readonly findService: FindService,
    private readonly compareReleases: CompareReleases,
  ) {}

  @Get('/:provider/:service/compare/:file')
  async comparison(
    @Param() place: Place & { readonly file: string },
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { provider, slug } = serviceAt(place);
    const numbers = releasesAt(place.file);
    const variant = variantIn(query);
    const service = await this.findService.execute(anonymous, { provider, slug });
    if (!service.ok) throw new NotThere(`service ${provider}/${slug}`);
    const result = await this.compareReleases.execute(anonymous, {
      serviceId: service.value.id,
      ...numbers,
      variant,
    });
    if (!result.ok) throw new NotThere(`${result.refusal.what} of ${provider}/${slug}`);
    await sendPublic(request, reply, {
      ...fileOf(comparisonFile(service.value, result.value, variant)),
      immutable: true,
      headers: { link: `<${linksOf(provider, slug).releases}>; rel="version-history"` },
    });
  }
}
