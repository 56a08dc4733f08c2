// The frame around every page: who and where one is, the ways on, the content.
import { Anchor, Box, Container, Group, Text } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { LiveUnseen } from '../live/live-unseen.js';
import { useViewer } from '../session/use-viewer.js';
import { appWords } from './app.words.js';
import { Header } from './header.js';
import classes from './layout.module.css';

export function Layout() {
  const say = useWords(appWords);
  const viewer = useViewer();
  return (
    <LiveUnseen initial={viewer?.unseenAlerts ?? 0}>
      <a href="#content" className={classes.skip}>
        {say('skip')}
      </a>
      <Progress />
      <Header viewer={viewer} />
      <FocusOnArrival />
      <Container component="main" id="content" size="xl" className={classes.main} tabIndex={-1}>
        <Outlet />
      </Container>
      <Box component="footer" className={classes.footer}>
        <Container size="xl">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{say('footer')}</Text>
            <Group gap="md" component="nav" aria-label={say('schemas')}>
              <Anchor size="sm" href="/schemas/disclosure-1.json">
                {say('schemas')}
              </Anchor>
              <Text size="sm">{say('source')}</Text>
            </Group>
          </Group>
        </Container>
      </Box>
      <ScrollRestoration />
    </LiveUnseen>
  );
}

/** A line that moves while the next page is on its way, and words for those who do not see it. */
function Progress() {
  const say = useWords(appWords);
  const isLoading = useNavigation().state !== 'idle';
  return (
    <div className={classes.progress} data-loading={isLoading || undefined} role="status">
      {isLoading && <span className={classes.unseen}>{say('loading')}</span>}
    </div>
  );
}

/** After a step to another page, keyboard and screen reader go on at its heading. */
function FocusOnArrival() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
