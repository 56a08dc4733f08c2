// What a document asks, requirement by requirement, before a profile is made of it.
import { Stack, Text, Title } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { type Requirements, severityOf } from '@bunkai/requirement';
import type { RequirementTemplate } from '@bunkai/requirement/templates';
import { SafeLink, localized, plain } from '@bunkai/ui/format';
import { RequirementInWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { profilesWords } from '../profiles.words.js';
import classes from './new-profile.module.css';

interface TemplatePreviewProps {
  readonly document: Requirements;
  readonly source?: RequirementTemplate['source'];
}

export function TemplatePreview({ document, source }: TemplatePreviewProps) {
  const say = useWords(profilesWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="preview">
      <Title order={2} size="h4" id="preview">
        {say('preview')}
      </Title>
      <ol className={classes.preview} tabIndex={0} aria-label={say('preview')}>
        {document.requirements.map(({ id, control, title, test, severity }) => (
          <li key={id}>
            <Text fw={600}>
              <bdi>{localized(title, language)}</bdi>{' '}
              <Text span c="dimmed" size="xs">
                {plain(id)} · {plain(control)}
                {severityOf({ id, control, test, ...(severity && { severity }) }) === 'recommended' &&
                  ` · ${say('recommended')}`}
              </Text>
            </Text>
            <Text size="sm" component="div">
              <RequirementInWords
                test={test}
                control={control}
                catalogue={iso27017_2015}
                language={language}
                isCompact
              />
            </Text>
          </li>
        ))}
      </ol>
      {source && <Source source={source} />}
    </section>
  );
}

function Source({ source: { name, url, licence } }: { readonly source: RequirementTemplate['source'] }) {
  const say = useWords(profilesWords);
  return (
    <Stack gap={0} mt="xs">
      <Text size="xs" c="dimmed">
        {licence === undefined ? say('source', { name }) : say('sourceLicence', { name, licence })}
      </Text>
      {url !== undefined && (
        <Text size="xs">
          <SafeLink url={url} />
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {say('ownWords')}
      </Text>
    </Stack>
  );
}
