// A provider's record of notice as a plain file.
import { FindProvider, ReadNotices } from '@bunkai/application';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileOf, sendPublic } from '../release/conditional-reply.js';
import { NotThere } from '../release/public-error.js';
import { PublicErrorFilter } from '../release/public-error.filter.js';
import { noticeRecordFile } from './notice-file.js';

@Controller('/p')
@UseFilters(PublicErrorFilter)
export class PublicNoticeController {
  constructor(
    private readonly findProvider: FindProvider,
    private readonly readNotices: ReadNotices,
  ) {}

  @Get('/:provider/notice.json')
  async record(
    @Param('provider') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const provider = await this.findProvider.execute(slug);
    if (!provider.ok) throw new NotThere(`provider ${slug}`);
    const record = await this.readNotices.ofProvider(slug);
    await sendPublic(request, reply, fileOf(noticeRecordFile(slug, provider.value.name, record)));
  }
}
