// A new account: with an organisation of its own, into one by invitation, or alone for now.
import {
  Anchor,
  Box,
  Button,
  Checkbox,
  Fieldset,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { Link, useNavigate, useRevalidator, useSearchParams } from 'react-router';
import { useAct } from '../api/use-act.js';
import { showFaults } from '../app/form-faults.js';
import { PageTitle } from '../app/page-title.js';
import {
  OrganisationFields,
  type OrganisationValues,
  emptyOrganisation,
  organisationFieldAt,
  organisationInput,
} from '../organisation/organisation-fields.js';
import { nextPage } from './next-page.js';
import { sessionWords } from './session.words.js';
import { SignUpDocument } from './sign-up.generated.js';

interface Values {
  displayName: string;
  email: string;
  password: string;
}

export function Page() {
  const say = useWords(sessionWords);
  const locale = useLanguage();
  const [search] = useSearchParams();
  const invitationToken = search.get('invitation');
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [signUp, { isRunning }] = useAct(SignUpDocument);
  const [isFounding, setIsFounding] = useState(invitationToken === null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useForm<Values>({
    defaultValues: { displayName: '', email: search.get('email') ?? '', password: '' },
  });
  const organisation = useForm<OrganisationValues>({ defaultValues: emptyOrganisation });

  async function submit(values: Values) {
    setRefusal(null);
    organisation.clearErrors();
    const founded = isFounding ? organisationInput(organisation.getValues()) : null;
    const data = await signUp({ ...values, locale, invitationToken, organisation: founded });
    if (!data) return;
    const result = data.signUp;
    if (result.__typename === 'SignedIn') {
      await navigate(nextPage(search), { replace: true });
      await revalidate();
      return;
    }
    const left = showFaults<Values>(result, form.setError, {
      '/displayName': 'displayName',
      '/email': 'email',
      '/password': 'password',
    });
    setRefusal(left && showFaults(left, organisation.setError, organisationFieldAt('/organisation')));
  }

  return (
    <Box
      component="form"
      maw={480}
      mx="auto"
      noValidate
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <Stack>
        <PageTitle>{say('signUpTitle')}</PageTitle>
        <AccountFields form={form} />
        {invitationToken === null && (
          <>
            <Checkbox
              label={say('foundOrganisation')}
              description={say('foundOrganisationHint')}
              checked={isFounding}
              onChange={(event) => setIsFounding(event.currentTarget.checked)}
            />
            {isFounding && (
              <Fieldset legend={say('organisation')}>
                <OrganisationFields register={organisation.register} errors={organisation.formState.errors} />
              </Fieldset>
            )}
          </>
        )}
        <RefusalAlert refusal={refusal} />
        <Button type="submit" loading={isRunning}>
          {say('signUp')}
        </Button>
        <Text size="sm">
          {say('haveAccount')}{' '}
          <Anchor component={Link} to={`/sign-in?${search.toString()}`} inherit underline="always">
            {say('signIn')}
          </Anchor>
        </Text>
      </Stack>
    </Box>
  );
}

function AccountFields({ form: { register, formState } }: { readonly form: UseFormReturn<Values> }) {
  const say = useWords(sessionWords);
  const { errors } = formState;
  return (
    <>
      <TextInput
        label={say('displayName')}
        description={say('displayNameHint')}
        autoComplete="name"
        required
        {...register('displayName')}
        error={errors.displayName?.message}
      />
      <TextInput
        label={say('email')}
        type="email"
        autoComplete="username"
        required
        {...register('email')}
        error={errors.email?.message}
      />
      <PasswordInput
        label={say('password')}
        description={say('passwordHint')}
        autoComplete="new-password"
        required
        {...register('password')}
        error={errors.password?.message}
      />
    </>
  );
}
