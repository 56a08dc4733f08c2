// The way in: e-mail and password; what is wrong is said beside the button.
import { Anchor, Box, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useRevalidator, useSearchParams } from 'react-router';
import { useAct } from '../api/use-act.js';
import { PageTitle } from '../app/page-title.js';
import { nextPage } from './next-page.js';
import { SignInDocument } from './session.generated.js';
import { sessionWords } from './session.words.js';

export function Page() {
  const say = useWords(sessionWords);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [signIn, { isRunning }] = useAct(SignInDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setRefusal(null);
    const data = await signIn({ email: textOf(form, 'email'), password: textOf(form, 'password') });
    if (!data) return;
    if (data.signIn.__typename !== 'SignedIn') return setRefusal(data.signIn);
    await navigate(nextPage(search), { replace: true });
    await revalidate();
  }

  return (
    <Box component="form" maw={420} mx="auto" method="post" onSubmit={(event) => void submit(event)}>
      <Stack>
        <PageTitle>{say('signInTitle')}</PageTitle>
        {search.has('next') && <Text>{say('nextNeedsSignIn')}</Text>}
        <TextInput name="email" type="email" label={say('email')} autoComplete="username" required />
        <PasswordInput name="password" label={say('password')} autoComplete="current-password" required />
        <RefusalAlert refusal={refusal} />
        <Button type="submit" aria-disabled={isRunning} loading={isRunning}>
          {say('signIn')}
        </Button>
        <Text size="sm">
          {say('noAccount')}{' '}
          <Anchor component={Link} to={`/sign-up?${search.toString()}`} inherit underline="always">
            {say('toSignUp')}
          </Anchor>
        </Text>
      </Stack>
    </Box>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
