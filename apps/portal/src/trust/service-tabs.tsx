// The pages of a service, each a link.
import { useWords } from '@bunkai/ui/words';
import { NavLink } from 'react-router';
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
  return (
    <nav className={classes.tabs} aria-label={say('tabs')}>
      <ul>
        <li>
          <NavLink to={`${path}${search}`} end>
            {say('overview')}
          </NavLink>
        </li>
        {tabs.map((tab) => (
          <li key={tab}>
            <NavLink to={`${path}/${tab}${search}`}>{say(tab)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
