// Where data is and whose law applies, on a map beside the list, and what else is said of it.
import { Anchor, Title } from '@mantine/core';
import type { JsonValue } from '@bunkai/disclosure';
import { memberOf } from '@bunkai/disclosure';
import { FieldList, codeText } from '@bunkai/ui/disclosure';
import { localized, useFormat } from '@bunkai/ui/format';
import { type MapPlace, WorldMap } from '@bunkai/ui/pictures';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { jurisdictionPlaces, placeControls, placePaths } from './jurisdiction-places.js';
import { PicturePage } from './picture-page.js';
import { isHidden, readableStatement } from './picture-source.js';
import { picturesTabsWords } from './pictures-tabs.words.js';
import classes from './pictures-tabs.module.css';
import { useServiceData } from './service-data.js';
import { trustWords } from './trust.words.js';

export function Page() {
  const say = useWords(picturesTabsWords);
  const places = usePlaces();
  return (
    <PicturePage tab="jurisdictions" sources={placeControls}>
      {places.length === 0 ? (
        <EmptyState title={say('noPlacesTitle')}>{say('noPlaces')}</EmptyState>
      ) : (
        <>
          <Unnamed places={places} />
          <WorldMap places={places} />
        </>
      )}
      <WithheldPlaces />
      <FurtherTerms />
    </PicturePage>
  );
}

/** So many parties are named with a country; the table of the controls has them all. */
const MOST_NAMED = 6;

function usePlaces(): MapPlace[] {
  const say = useWords(picturesTabsWords);
  const language = useLanguage();
  const data = useServiceData();
  return jurisdictionPlaces({
    valueAt: (path) => {
      const [control = '', name = ''] = path.split('/');
      return memberOf(readableStatement(data, control)?.fields ?? {}, name);
    },
    detail: (path, of) => {
      const field = data.catalogue.fields.get(path);
      const title = field?.title[language] ?? path;
      const category = field?.members?.get('category');
      const texts = of.flatMap((value) =>
        textOf(value, (code) => category && codeText(category, code, language)),
      );
      if (texts.length === 0) return title;
      const shown = texts.slice(0, MOST_NAMED);
      const what = shown.join(' · ');
      const count = texts.length - shown.length;
      return count > 0
        ? say('detailMore', { field: title, what, count })
        : say('detail', { field: title, what });
    },
  });

  function textOf(value: JsonValue, wordsOf: (code: string) => string | undefined): string[] {
    if (typeof value === 'string') return [wordsOf(value) ?? localized(value, language)];
    return value === null ? [] : [localized(value as Record<string, string>, language)];
  }
}

/** What a reader would look for and does not find. */
function Unnamed({ places }: { readonly places: readonly MapPlace[] }) {
  const say = useWords(picturesTabsWords);
  const missing = (['store', 'process', 'law'] as const).filter(
    (role) => !places.some(({ roles }) => roles.includes(role)),
  );
  if (missing.length === 0) return null;
  return <p>{say('placesUnnamed', { roles: missing.map((role) => say(`missing-${role}`)).join(' · ') })}</p>;
}

function WithheldPlaces() {
  const say = useWords(picturesTabsWords);
  const format = useFormat();
  const data = useServiceData();
  const withheld = placeControls.filter((control) => {
    const statement = data.statements.get(control);
    return statement && isHidden(data, statement);
  });
  if (withheld.length === 0) return null;
  return (
    <p>
      {say('placesWithheld', { controls: format.list(withheld) })}{' '}
      <Anchor component={Link} to={`${data.path}${data.search}#withheld`} underline="always">
        {say('howToSee')}
      </Anchor>
    </p>
  );
}

/** Choice of place, transfer, requests of authorities: what 18.1.1 says beyond countries. */
function FurtherTerms() {
  const say = useWords(picturesTabsWords);
  const sayTrust = useWords(trustWords);
  const data = useServiceData();
  const { fields = {} } = readableStatement(data, '18.1.1') ?? {};
  const given = [...(data.catalogue.controls.get('18.1.1')?.fields.values() ?? [])].flatMap((field) => {
    const value = memberOf(fields, field.name) ?? null;
    const isTold = field.path !== '18.1.1/applicableLegislation' && placePaths.has(field.path);
    return value === null || isTold ? [] : [{ field, value }];
  });
  if (given.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="further-terms">
      <Title order={2} size="h3" id="further-terms">
        {say('terms')}
      </Title>
      <FieldList given={given} />
      <p className={classes.quiet}>{sayTrust('caution')}</p>
    </section>
  );
}
