// One requirement profile: read, changed, tried, saved as a new version.
import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import type { Requirements } from '@bunkai/requirement';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { ProfileBuilder } from './profile-builder.js';
import { ProfileDocument, ProfileUsesDocument } from './profile.generated.js';
import { profileWords } from './profile.words.js';
import { usesOfProfile } from './uses-of-profile.js';

export async function load({ api, params, url }: LoadArguments) {
  await requireViewer(api, url);
  const [{ node, viewer }, uses] = await Promise.all([
    api.query(ProfileDocument, { id: params['id'] ?? '' }),
    api.query(ProfileUsesDocument, {}),
  ]);
  if (node?.__typename !== 'RequirementProfile') throw notFound();
  return { profile: node, roles: viewer?.roles ?? [], subscriptions: uses.viewer?.subscriptions };
}

/** What is chosen in the builder stands in the address; nothing of it needs loading. */
export function shouldReload(): boolean {
  return false;
}

export function Page() {
  const { profile, roles, subscriptions } = useLoaded<typeof load>();
  const say = useWords(profileWords);
  const language = useLanguage();
  const format = useFormat();
  const { number, createdAt, document } = profile.currentVersion;
  const mayWrite = roles.includes('owner') || roles.includes('assessor');
  const isArchived = profile.archivedAt !== null;
  return (
    <Stack>
      <div>
        <Anchor component={Link} to="/customer/profiles" size="sm">
          {say('backToProfiles')}
        </Anchor>
        <PageTitle>{bilingual(profile.name, language)}</PageTitle>
        <Group gap="md">
          <Text size="sm" c="dimmed">
            {say('version', { number })} · {format.day(createdAt)}
          </Text>
          <Anchor component={Link} to={`/customer/profiles/${profile.id}/versions`} size="sm">
            {say('versions')}
          </Anchor>
        </Group>
      </div>
      {isArchived && <Alert role="note" title={say('archived')} />}
      {!isArchived && !mayWrite && <Alert role="note" title={say('readOnly')} />}
      <ProfileBuilder
        key={profile.id}
        saved={{ profile: profile.id, number, document: document as Requirements }}
        inUse={usesOfProfile(profile.id, subscriptions)}
        canSave={mayWrite && !isArchived}
      />
    </Stack>
  );
}
