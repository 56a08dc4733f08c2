// In place of a page that has nothing to show: no release in force, or no such variant.
import { Anchor } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { PageTitle } from '../app/page-title.js';
import type { ServiceFrame } from './service-data.js';
import { trustWords } from './trust.words.js';

export function NothingShown({ frame }: { readonly frame: ServiceFrame }) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const { service, path, variant } = frame;
  const isVariant = service.release !== null && variant !== null;
  return (
    <>
      <PageTitle>{bilingual(service.name, language)}</PageTitle>
      {isVariant ? (
        <EmptyState
          title={say('noVariantTitle', { variant })}
          action={
            <Anchor component={Link} to={path}>
              {say('toBase')}
            </Anchor>
          }
        >
          {say('noVariant')}
        </EmptyState>
      ) : (
        <EmptyState
          title={say('nothingTitle')}
          action={
            <Anchor component={Link} to={`${path}/history`}>
              {say('toHistory')}
            </Anchor>
          }
        >
          {say(frame.scheduled.length > 0 ? 'nothingYet' : 'nothing')}
        </EmptyState>
      )}
    </>
  );
}
