// A new requirement profile.
import { Alert, Anchor, Stack } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { NewProfileForm } from './new/new-profile-form.js';
import { profilesWords } from './profiles.words.js';

export async function load({ api, url }: LoadArguments) {
  const { roles, organisation } = await requireViewer(api, url);
  const mayWrite = roles.includes('owner') || roles.includes('assessor');
  return { mayWrite: mayWrite && organisation?.customer === true };
}

/** What is chosen to start from stands in the address; nothing of it needs loading. */
export function shouldReload(): boolean {
  return false;
}

export function Page() {
  const { mayWrite } = useLoaded<typeof load>();
  const say = useWords(profilesWords);
  return (
    <Stack>
      <div>
        <Anchor component={Link} to="/customer/profiles" size="sm">
          {say('back')}
        </Anchor>
        <PageTitle>{say('newTitle')}</PageTitle>
      </div>
      {mayWrite ? <NewProfileForm /> : <Alert role="note" title={say('mayNot')} />}
    </Stack>
  );
}
