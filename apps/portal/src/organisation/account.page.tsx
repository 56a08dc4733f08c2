// My account: name, password, the organisations that I belong to.
import {
  Badge,
  Button,
  Group,
  List,
  Modal,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { bilingual } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { showFaults } from '../app/form-faults.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notifySuccess } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import {
  ChangeNameDocument,
  ChangePasswordDocument,
  CreateOrganisationDocument,
} from './organisation.generated.js';
import {
  OrganisationFields,
  type OrganisationValues,
  emptyOrganisation,
  organisationFieldAt,
  organisationInput,
} from './organisation-fields.js';
import { organisationWords } from './organisation.words.js';

export function load({ api, url }: LoadArguments) {
  return requireViewer(api, url);
}

export function Page() {
  const say = useWords(organisationWords);
  return (
    <Stack maw={560} gap="xl">
      <PageTitle>{say('accountTitle')}</PageTitle>
      <NameForm />
      <PasswordForm />
      <Organisations />
    </Stack>
  );
}

function NameForm() {
  const { account } = useLoaded<typeof load>();
  const say = useWords(organisationWords);
  const { revalidate } = useRevalidator();
  const [change, { isRunning }] = useAct(ChangeNameDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({
    defaultValues: { displayName: account.displayName },
  });
  const submit = handleSubmit(async (values) => {
    setRefusal(null);
    const data = await change(values);
    if (!data) return;
    const result = data.changeProfile;
    if (result.__typename !== 'ChangedAccount')
      return setRefusal(showFaults(result, setError, { '/displayName': 'displayName' }));
    notifySuccess(say('saved'));
    await revalidate();
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack align="flex-start">
        <Title order={2}>{say('profile')}</Title>
        <Text>
          {say('email')}: <bdi>{account.email}</bdi>
        </Text>
        <TextInput
          w="100%"
          label={say('displayName')}
          autoComplete="name"
          required
          {...register('displayName')}
          error={formState.errors.displayName?.message}
        />
        <RefusalAlert refusal={refusal} />
        <Button type="submit" variant="default" loading={isRunning}>
          {say('save')}
        </Button>
      </Stack>
    </form>
  );
}

function PasswordForm() {
  const say = useWords(organisationWords);
  const [change, { isRunning }] = useAct(ChangePasswordDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, reset, formState } = useForm({
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const submit = handleSubmit(async (values) => {
    setRefusal(null);
    const data = await change(values);
    if (!data) return;
    const result = data.changePassword;
    if (result.__typename !== 'SignedIn') {
      const fields = { '/currentPassword': 'currentPassword', '/newPassword': 'newPassword' } as const;
      return setRefusal(showFaults(result, setError, fields));
    }
    reset();
    notifySuccess(say('passwordChanged'));
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack align="flex-start">
        <Title order={2}>{say('passwordTitle')}</Title>
        <PasswordInput
          w="100%"
          label={say('currentPassword')}
          autoComplete="current-password"
          required
          {...register('currentPassword')}
          error={formState.errors.currentPassword?.message}
        />
        <PasswordInput
          w="100%"
          label={say('newPassword')}
          description={say('newPasswordHint')}
          autoComplete="new-password"
          required
          {...register('newPassword')}
          error={formState.errors.newPassword?.message}
        />
        <RefusalAlert refusal={refusal} />
        <Button type="submit" variant="default" loading={isRunning}>
          {say('changePassword')}
        </Button>
      </Stack>
    </form>
  );
}

function Organisations() {
  const { organisations, organisation } = useLoaded<typeof load>();
  const say = useWords(organisationWords);
  const language = useLanguage();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <Stack align="flex-start" component="section">
      <Title order={2}>{say('myOrganisations')}</Title>
      {organisations.length === 0 && <Text>{say('noOrganisations')}</Text>}
      <List>
        {organisations.map(({ organisation: one }) => (
          <List.Item key={one.id}>
            <Group gap="xs">
              <bdi>{bilingual(one.name, language)}</bdi>
              {one.id === organisation?.id && <Badge variant="outline">{say('organisationTitle')}</Badge>}
            </Group>
          </List.Item>
        ))}
      </List>
      <Button variant="default" onClick={open}>
        {say('found')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('found')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <FoundForm />
      </Modal>
    </Stack>
  );
}

function FoundForm() {
  const say = useWords(organisationWords);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [found, { isRunning }] = useAct(CreateOrganisationDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, formState } = useForm<OrganisationValues>({
    defaultValues: emptyOrganisation,
  });
  const submit = handleSubmit(async (values) => {
    setRefusal(null);
    const data = await found(organisationInput(values));
    if (!data) return;
    const result = data.createOrganisation;
    if (result.__typename !== 'CreatedOrganisation')
      return setRefusal(showFaults(result, setError, organisationFieldAt('')));
    notifySuccess(say('founded'));
    await navigate('/home');
    await revalidate();
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <OrganisationFields register={register} errors={formState.errors} />
        <RefusalAlert refusal={refusal} />
        <Button type="submit" loading={isRunning}>
          {say('found')}
        </Button>
      </Stack>
    </form>
  );
}
