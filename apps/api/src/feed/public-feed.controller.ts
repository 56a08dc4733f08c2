// Feeds of releases for anybody's feed reader, and calendars of services: what the public may read, and nothing more.
import { type FeedPlace, ReadPublicCalendar, ReadReleaseFeed } from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../composition/tokens.js';
import { etagOf, sendPublic } from '../release/conditional-reply.js';
import { NotThere } from '../release/public-error.js';
import { PublicErrorFilter } from '../release/public-error.filter.js';
import { type Place, type Query as QueryOf, serviceAt } from '../release/public-request.js';
import { languageIn, providerAt } from './feed-request.js';
import { type FeedFormat, type Written, writeCalendar, writeFeed } from './formats.js';
import { publicCalendar } from './public-calendar.js';
import { type FeedAddress, latestOf, releaseFeed } from './release-feed.js';

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly query: QueryOf;
}

@Controller('/p')
@UseFilters(PublicErrorFilter)
export class PublicFeedController {
  constructor(
    private readonly readFeed: ReadReleaseFeed,
    private readonly readCalendar: ReadPublicCalendar,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('/:provider/:service/feed.atom')
  serviceAtom(
    @Param() place: Place,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.feed(serviceAt(place), 'atom', { request, reply, query });
  }

  @Get('/:provider/:service/feed.json')
  serviceJson(
    @Param() place: Place,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.feed(serviceAt(place), 'json', { request, reply, query });
  }

  @Get('/:provider/feed.atom')
  providerAtom(
    @Param() place: Pick<Place, 'provider'>,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.feed({ provider: providerAt(place), slug: null }, 'atom', { request, reply, query });
  }

  @Get('/:provider/feed.json')
  providerJson(
    @Param() place: Pick<Place, 'provider'>,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.feed({ provider: providerAt(place), slug: null }, 'json', { request, reply, query });
  }

  @Get('/:provider/:service/calendar.ics')
  async calendar(
    @Param() place: Place,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { provider, slug } = serviceAt(place);
    const address = this.addressOf(`/p/${provider}/${slug}/calendar.ics`, query);
    const result = await this.readCalendar.execute({ provider, slug });
    if (!result.ok) throw new NotThere(result.refusal.what);
    const calendar = publicCalendar(result.value, address);
    const updated = latestOf(calendar.events.map(({ stamp }) => stamp));
    await send({ request, reply, query }, writeCalendar(calendar), updated);
  }

  private async feed(place: FeedPlace, format: FeedFormat, asked: Asked): Promise<void> {
    const folder = ['/p', place.provider, place.slug ?? []].flat().join('/');
    const address = this.addressOf(`${folder}/feed.${format}`, asked.query);
    const result = await this.readFeed.execute(place);
    if (!result.ok) throw new NotThere(result.refusal.what);
    const feed = releaseFeed(result.value, place.slug === null ? 'provider' : 'service', address);
    await send(asked, writeFeed(feed, format), feed.updated);
  }

  private addressOf(path: string, query: QueryOf): FeedAddress {
    return { language: languageIn(query) ?? 'en', origin: this.config.publicUrl, path };
  }
}

function send({ request, reply }: Asked, { text, type }: Written, updated: Date): Promise<void> {
  const headers = { 'last-modified': updated.toUTCString() };
  return sendPublic(request, reply, { text, type, etag: etagOf(text), headers });
}
