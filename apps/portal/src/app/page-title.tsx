// The heading of a page, which is its title in the browser too; and what others see of a public page.
import { Title } from '@mantine/core';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useSite } from './site-context.js';
import { appWords } from './app.words.js';

interface PageTitleProps {
  readonly children: string;
  /** For the browser's title where it says more than the heading. */
  readonly title?: string;
}

/** Once a page: its h1. */
export function PageTitle({ children, title = children }: PageTitleProps) {
  return (
    <>
      <title>{`${title} – ${SITE}`}</title>
      <Title order={1} tabIndex={-1} id="page-title">
        <bdi>{children}</bdi>
      </Title>
    </>
  );
}

const SITE = 'Bunkai';
const feedTypes = [
  ['feed.atom', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
] as const;

interface PageMetaProps {
  readonly title: string;
  readonly description: string;
  /** The path of the page without a language. */
  readonly path: string;
  /** The address of the same as JSON. */
  readonly json?: string;
  /** The path at which `feed.atom` and `feed.json` of it are read. */
  readonly feeds?: string;
}

/** Open Graph, search engines and readers of JSON: on every public page. */
export function PageMeta({ title, description, path, json, feeds }: PageMetaProps) {
  const { origin } = useSite();
  const say = useWords(appWords);
  const language = useLanguage();
  const at = `${origin}${path}`;
  const inLanguage = (language: string) => `${at}${path.includes('?') ? '&' : '?'}lang=${language}`;
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={at} />
      <meta property="og:site_name" content={SITE} />
      <meta property="og:locale" content={say('ogLocale')} />
      <meta property="og:image" content={`${origin}/og-image.png`} />
      <meta name="twitter:card" content="summary" />
      <link rel="canonical" href={at} />
      <link rel="alternate" hrefLang="en" href={inLanguage('en')} />
      <link rel="alternate" hrefLang="ja" href={inLanguage('ja')} />
      {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
      {feeds !== undefined &&
        feedTypes.map(([file, type]) => (
          <link key={file} rel="alternate" type={type} href={`${feeds}/${file}?lang=${language}`} />
        ))}
    </>
  );
}
