// Where one can go: by role, on a line where there is room, in a drawer where there is none.
import { Anchor, Badge, Burger, Container, Drawer, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '@bunkai/ui/words';
import { useEffect } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useUnseen } from '../live/live-unseen.js';
import type { Viewer } from '../session/require-viewer.js';
import { appWords } from './app.words.js';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.js';
import { SchemeSwitch } from './scheme-switch.js';
import { ViewerMenu } from './viewer-menu.js';

interface HeaderProps {
  readonly viewer: Viewer | null;
}

export function Header({ viewer }: HeaderProps) {
  const say = useWords(appWords);
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <header className={classes.header}>
      <Container size="xl" className={classes.bar}>
        <Anchor component={Link} to="/" underline="never" className={classes.brand}>
          <span aria-hidden lang="ja" className={classes.mark}>
            {MARK}
          </span>
          <span translate="no">{NAME}</span>
        </Anchor>
        <nav aria-label={say('mainNavigation')} className={classes.wide}>
          <Group gap="xs" wrap="nowrap">
            <Ways viewer={viewer} />
          </Group>
        </nav>
        <Group gap={4} wrap="nowrap" ml="auto">
          <LanguageSwitch />
          <SchemeSwitch />
          <ViewerMenu viewer={viewer} />
          <Burger
            className={classes.narrow}
            opened={isOpen}
            onClick={toggle}
            size="sm"
            aria-label={say('menu')}
            aria-expanded={isOpen}
          />
        </Group>
      </Container>
      <Drawer
        opened={isOpen}
        onClose={close}
        title={say('menu')}
        position="right"
        size="xs"
        closeButtonProps={{ 'aria-label': say('closeMenu') }}
      >
        <nav aria-label={say('mainNavigation')}>
          <Stack gap="xs">
            <Ways viewer={viewer} />
          </Stack>
        </nav>
      </Drawer>
    </header>
  );
}

const MARK = '分界';
const NAME = 'Bunkai';

function Ways({ viewer }: HeaderProps) {
  const say = useWords(appWords);
  const unseen = useUnseen();
  const organisation = viewer?.organisation;
  return (
    <>
      <Way to="/" label={say('services')} end />
      {organisation?.provider && <Way to="/provider" label={say('provide')} />}
      {organisation?.customer && (
        <>
          <Way to="/customer" label={say('verification')} end />
          <Way to="/customer/profiles" label={say('profiles')} />
          <Way to="/customer/compare" label={say('compare')} />
        </>
      )}
      {organisation && (
        <>
          <Way to="/inbox" label={say('inbox')} count={unseen} />
          <Way to="/questions" label={say('questions')} />
        </>
      )}
    </>
  );
}

interface WayProps {
  readonly to: string;
  readonly label: string;
  readonly end?: boolean;
  readonly count?: number;
}

function Way({ to, label, end = false, count = 0 }: WayProps) {
  return (
    <NavLink to={to} end={end} className={classes.way ?? ''}>
      {label}
      {count > 0 && (
        <Badge size="sm" ml={6} circle={count < 10} data-unseen>
          {count > 99 ? '99+' : count}
        </Badge>
      )}
    </NavLink>
  );
}
