// Who is signed in, for which organisation, and the way out; or the way in.
import { Avatar, Button, Menu, UnstyledButton } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { bilingual, plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useLocation, useNavigate, useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import type { Viewer } from '../session/require-viewer.js';
import { ChooseOrganisationDocument, SignOutDocument } from '../session/session.generated.js';
import { appWords } from './app.words.js';

export function ViewerMenu({ viewer }: { readonly viewer: Viewer | null }) {
  const say = useWords(appWords);
  const { pathname, search } = useLocation();
  if (viewer) return <SignedInMenu viewer={viewer} />;
  const next =
    pathname === '/' || pathname.startsWith('/sign')
      ? ''
      : `?next=${encodeURIComponent(`${pathname}${search}`)}`;
  return (
    <Button component={Link} to={`/sign-in${next}`} size="compact-sm" variant="filled">
      {say('signIn')}
    </Button>
  );
}

function SignedInMenu({ viewer }: { readonly viewer: Viewer }) {
  const say = useWords(appWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [signOut] = useAct(SignOutDocument);
  const [choose] = useAct(ChooseOrganisationDocument);
  const name = plain(viewer.account.displayName);
  const { organisation, organisations } = viewer;
  async function leave() {
    if (!(await signOut({}))) return;
    await navigate('/');
    await revalidate();
  }
  async function actFor(id: string) {
    if (!(await choose({ id }))) return;
    await navigate('/home');
    await revalidate();
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={say('userMenu', { name })}>
          <Avatar size="md" color="ai" variant="light" aria-hidden>
            <IconUser size={20} />
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{name}</bdi>
          <br />
          <bdi>{organisation ? bilingual(organisation.name, language) : say('noOrganisation')}</bdi>
        </Menu.Label>
        <Menu.Item component={Link} to="/home">
          {say('home')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account">
          {say('account')}
        </Menu.Item>
        {organisation && (
          <Menu.Item component={Link} to="/organisation">
            {say('organisation')}
          </Menu.Item>
        )}
        {organisation && (
          <Menu.Item component={Link} to="/notifications">
            {say('notifications')}
          </Menu.Item>
        )}
        {organisation && (
          <Menu.Item component={Link} to="/imports">
            {say('imports')}
          </Menu.Item>
        )}
        {viewer.isOperator && (
          <Menu.Item component={Link} to="/operator">
            {say('operator')}
          </Menu.Item>
        )}
        {organisations.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{say('actFor')}</Menu.Label>
            {organisations.map(({ organisation: other }) => (
              <Menu.Item
                key={other.id}
                role="menuitemradio"
                aria-checked={other.id === organisation?.id}
                onClick={() => void actFor(other.id)}
              >
                <bdi>{bilingual(other.name, language)}</bdi>
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{say('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
