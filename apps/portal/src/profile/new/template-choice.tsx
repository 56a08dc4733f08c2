// The templates as ways to begin, where there is no profile yet.
import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { requirementTemplates } from '@bunkai/requirement/templates';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { profilesWords } from '../profiles.words.js';

export function TemplateChoice() {
  const say = useWords(profilesWords);
  const language = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {requirementTemplates.map(({ id, title, about, document }) => (
        <Paper key={id} withBorder p="md">
          <Stack h="100%" justify="space-between">
            <div>
              <Title order={3} size="h4">
                {title[language]}
              </Title>
              <Text size="sm" mt={4}>
                {about[language]}
              </Text>
              <Text size="sm" c="dimmed" mt={4}>
                {say('requirements', { count: document.requirements.length })}
              </Text>
            </div>
            <div>
              <Button
                component={Link}
                to={`/customer/profiles/new?from=${id}`}
                variant="default"
                aria-label={say('startWithIt', { title: title[language] })}
              >
                {say('startWith')}
              </Button>
            </div>
          </Stack>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
