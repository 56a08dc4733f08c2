// What search engines ask a site for first.
import { ListPublicPages } from '@bunkai/application';
import type { ApiConfig } from '@bunkai/config';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CONFIG } from '../composition/tokens.js';
import { robotsText, siteMap } from './site-map.js';

/** A site map takes 50,000 addresses, and each page has one for each language. */
const MAX_PAGES = 24_999;

@Controller()
export class SiteMapController {
  constructor(
    private readonly listPages: ListPublicPages,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('/sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async siteMap(): Promise<string> {
    return siteMap(this.config.publicUrl, await this.listPages.execute(MAX_PAGES));
  }

  @Get('/robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots(): string {
    return robotsText(this.config.publicUrl);
  }
}
