// The diff against what would be in force, each group with its way into the editor.
import { attestationList, iso27017_2015, upstreamList } from '@bunkai/catalogue';
import type { Disclosure } from '@bunkai/disclosure';
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { ChangeList } from '@bunkai/ui/changes';
import { localized } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { editorPath } from './fault-place.js';
import type { Impact } from './load-publishing.js';
import { publishWords } from './publish.words.js';

const catalogue = {
  controls: iso27017_2015.controls,
  attestations: attestationList,
  upstream: upstreamList,
};

interface PlannedChangesProps {
  readonly impact: Impact;
  readonly inForce: Disclosure | null;
  readonly service: { readonly slug: string; readonly draft: { readonly document: unknown } | null };
}

export function PlannedChanges({ impact, inForce, service }: PlannedChangesProps) {
  const say = useWords(publishWords);
  const language = useLanguage();
  const draft = service.draft?.document as Disclosure | undefined;
  const variants = Object.entries({ ...inForce?.variants, ...draft?.variants });
  const names = new Map(variants.map(([id, { name }]) => [id, localized(name, language) || id]));
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('changes')}</Title>
      <Text size="sm" c="dimmed">
        {impact.comparedWith === null
          ? say('comparedWithNothing')
          : say('comparedWith', { number: impact.comparedWith })}
      </Text>
      {impact.diff.length === 0 ? (
        <Text>{say('nothingChanges')}</Text>
      ) : (
        <ChangeList
          changes={impact.diff}
          catalogue={catalogue}
          readAs="provider"
          variantNames={names}
          actionFor={(section) =>
            iso27017_2015.controls.has(section) && (
              <Anchor component={Link} size="sm" to={editorPath(service.slug, `/statements/${section}`)}>
                {say('edit')}
              </Anchor>
            )
          }
        />
      )}
    </Stack>
  );
}
