// Published disclosures as plain files that need no account: what the public may read, and nothing more.
import { ListPublicServices, ReadPublicDisclosure, ReadPublicHistory } from '@bunkai/application';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileOf, sendPublic } from './conditional-reply.js';
import { NotThere } from './public-error.js';
import { PublicErrorFilter } from './public-error.filter.js';
import { historyEntry, indexFile, linksOf, nameService } from './public-files.js';
import {
  type Place,
  type Query as QueryOf,
  afterIn,
  releaseNumberIn,
  serviceAt,
  variantIn,
} from './public-request.js';

/** Services of one page of the index. */
const PAGE = 1_000;

@Controller('/p')
@UseFilters(PublicErrorFilter)
export class PublicReleasesController {
  constructor(
    private readonly listServices: ListPublicServices,
    private readonly readDisclosure: ReadPublicDisclosure,
    private readonly readHistory: ReadPublicHistory,
  ) {}

  @Get('/index.json')
  async index(
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const services = await this.listServices.execute({ limit: PAGE, after: afterIn(query) });
    await sendPublic(request, reply, fileOf(indexFile(services)));
  }

  @Get('/:provider/:service/disclosure.json')
  async disclosure(
    @Param() place: Place,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { provider, slug } = serviceAt(place);
    const number = releaseNumberIn(query);
    const variant = variantIn(query);
    const result = await this.readDisclosure.execute({ provider, slug, number, variant });
    if (!result.ok) throw new NotThere(result.refusal.what);
    const { hash, text } = result.value;
    const links = linksOf(provider, slug);
    const lasting = `${links.disclosure}?release=${result.value.number}${variant ? `&variant=${variant}` : ''}`;
    await sendPublic(request, reply, {
      text,
      etag: variant ? `"${hash};variant=${variant}"` : `"${hash}"`,
      immutable: number !== null,
      headers: { 'content-location': lasting, link: `<${links.releases}>; rel="version-history"` },
    });
  }

  @Get('/:provider/:service/releases.json')
  async releases(
    @Param() place: Place,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { provider, slug } = serviceAt(place);
    const result = await this.readHistory.execute({ provider, slug });
    if (!result.ok) throw new NotThere(result.refusal.what);
    const { service, releases } = result.value;
    const file = {
      ...nameService(service),
      releases: releases.map(historyEntry),
    };
    await sendPublic(request, reply, fileOf(file));
  }
}
