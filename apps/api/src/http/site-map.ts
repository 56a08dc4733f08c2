// The addresses of the public pages, for search engines: each page once per language, naming its translations.
import type { PublicPage } from '@bunkai/application';

const languages = ['en', 'ja'] as const;

/** A site map (sitemaps.org, version 0.9) of the directory and the services' pages under `origin`. */
export function siteMap(origin: string, pages: readonly PublicPage[]): string {
  const services = pages.map(({ provider, slug, publishedAt }) =>
    entries(`${origin}/p/${provider}/${slug}`, publishedAt.toISOString()),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries(`${origin}/`),
    ...services.flat(),
    '</urlset>',
    '',
  ].join('\n');
}

/** What search engines need not read: pages that ask for an account, and the API. */
export function robotsText(origin: string): string {
  const paths = ['/graphql', '/customer', '/provider/', '/inbox', '/questions', '/home', '/account'];
  const closed = [...paths, '/feeds/', '/organisation', '/sign-in', '/sign-up', '/invitation'];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}

function entries(address: string, changed?: string): readonly string[] {
  const escaped = escapeXml(address);
  const link = (language: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
  const alternates = [
    ...languages.map((language) => link(language, `${escaped}?lang=${language}`)),
    link('x-default', escaped),
  ].join('');
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return languages.map(
    (language) => `<url><loc>${escaped}?lang=${language}</loc>${lastmod}${alternates}</url>`,
  );
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
