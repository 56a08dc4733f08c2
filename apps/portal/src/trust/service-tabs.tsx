// The pages of a service, each a link.
import { useWords } from '@bunkai/ui/words';
import { useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import type { ServiceFrame } from './service-data.js';
import classes from './service-layout.module.css';
import { trustWords } from './trust.words.js';

const tabs = [
  'controls',
  'responsibilities',
  'jurisdictions',
  'attestations',
  'upstream',
  'documents',
  'history',
] as const;

export function ServiceTabs({ frame: { path, search } }: { readonly frame: ServiceFrame }) {
  const say = useWords(trustWords);
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isOfHistory = /^\/(?:releases|compare)\//.test(pathname.slice(path.length));
  // On a phone the row is wider than the screen. Not scrollIntoView: that would move the page too.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (current) row.current?.scrollTo({ left: current.offsetLeft - current.offsetWidth });
  }, [pathname]);
  return (
    <nav ref={row} className={classes.tabs} aria-label={say('tabs')}>
      <ul>
        <li>
          <NavLink to={`${path}${search}`} end>
            {say('overview')}
          </NavLink>
        </li>
        {tabs.map((tab) => (
          <li key={tab}>
            {tab === 'history' && isOfHistory ? (
              <Link to={`${path}/${tab}${search}`} aria-current="page">
                {say(tab)}
              </Link>
            ) : (
              <NavLink to={`${path}/${tab}${search}`}>{say(tab)}</NavLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
