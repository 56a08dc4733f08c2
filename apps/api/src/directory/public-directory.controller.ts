// The directory for programs: the list of the portal's page, with the same search and filters.
import { SearchDirectory } from '@bunkai/application';
import { isSlug } from '@bunkai/disclosure';
import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toCursor } from '../graphql/connection.js';
import { fileOf, sendPublic } from '../release/conditional-reply.js';
import { NotThere } from '../release/public-error.js';
import { PublicErrorFilter } from '../release/public-error.filter.js';
import type { Query as QueryOf } from '../release/public-request.js';
import { addressAfter, directoryArgsIn, providerIn, refusingMalformed } from './directory-address.js';
import { directoryFile } from './directory-file.js';
import { directoryPageOf, keyOf, searchOf } from './directory-request.js';

@Controller('/p')
@UseFilters(PublicErrorFilter)
export class PublicDirectoryController {
  constructor(private readonly directory: SearchDirectory) {}

  @Get('/directory.json')
  async file(
    @Query() query: QueryOf,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const provider = providerIn(query);
    if (provider !== null && !isSlug(provider)) throw new NotThere('provider: this is no name of one');
    const { search, page } = refusingMalformed(() => {
      const args = directoryArgsIn(query);
      return { search: searchOf(args, provider), page: directoryPageOf(args) };
    });
    const found = await this.directory.execute(search, page);
    const file = directoryFile(found, await this.directory.count(search), page, ({ place }) =>
      addressAfter(query, toCursor(keyOf(page.order, place))),
    );
    await sendPublic(request, reply, fileOf(file));
  }
}
