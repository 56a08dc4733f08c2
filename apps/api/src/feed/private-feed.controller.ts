// Feeds and a calendar for one member, at an address that nobody else knows: the address is the only credential.
import { type FeedReader, ReadAlertFeed, ReadFeedAddress, ReadOwnCalendar } from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../composition/tokens.js';
import type { Locale } from '../graphql/request-context.js';
import { etagOf, matchesEtag } from '../release/conditional-reply.js';
import { NotThere } from '../release/public-error.js';
import { PublicErrorFilter } from '../release/public-error.filter.js';
import type { Query as QueryOf } from '../release/public-request.js';
import { alertFeed } from './alert-feed.js';
import { languageIn } from './feed-request.js';
import { type FeedFormat, type Written, writeCalendar, writeFeed } from './formats.js';
import { ownCalendar } from './own-calendar.js';

interface Known {
  readonly reader: FeedReader;
  readonly language: Locale;
}

@Controller('/feeds')
@UseFilters(PublicErrorFilter)
export class PrivateFeedController {
  constructor(
    private readonly addresses: ReadFeedAddress,
    private readonly alerts: ReadAlertFeed,
    private readonly calendars: ReadOwnCalendar,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('/:token/alerts.atom')
  async atom(
    @Param('token') token: string,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(request, reply, await this.feed(await this.knownBy(token, query), 'atom'));
  }

  @Get('/:token/alerts.json')
  async json(
    @Param('token') token: string,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(request, reply, await this.feed(await this.knownBy(token, query), 'json'));
  }

  @Get('/:token/calendar.ics')
  async calendar(
    @Param('token') token: string,
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader, language } = await this.knownBy(token, query);
    const dates = await this.calendars.execute(reader.member);
    await send(request, reply, writeCalendar(ownCalendar(reader, dates, language, this.config.publicUrl)));
  }

  /** The same look-up and the same answer for every token that opens nothing. */
  private async knownBy(token: string, query: QueryOf): Promise<Known> {
    const reader = await this.addresses.readerOf(token);
    if (!reader) throw new NotThere('feed');
    return { reader, language: languageIn(query) ?? reader.language };
  }

  private async feed({ reader, language }: Known, format: FeedFormat): Promise<Written> {
    const readings = await this.alerts.execute(reader.member);
    return writeFeed(alertFeed(reader, readings, language, this.config.publicUrl), format);
  }
}

/** For nobody but the reader: kept by no cache on the way, found by no search engine, told to no other site. */
async function send(request: FastifyRequest, reply: FastifyReply, { text, type }: Written): Promise<void> {
  const etag = etagOf(text);
  reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
  if (matchesEtag(request.headers['if-none-match'], etag)) await reply.code(304).send();
  else await reply.code(200).type(type).send(text);
}
