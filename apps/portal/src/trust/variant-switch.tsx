// What holds for a plan, an edition or a region: each at an address of its own.
import type { Disclosure } from '@bunkai/disclosure';
import { localized } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useLocation } from 'react-router';
import type { ServiceFrame } from './service-data.js';
import classes from './service-layout.module.css';
import { trustWords } from './trust.words.js';

interface VariantSwitchProps {
  readonly frame: ServiceFrame;
  readonly variants: NonNullable<Disclosure['variants']>;
}

export function VariantSwitch({ frame, variants }: VariantSwitchProps) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const { pathname } = useLocation();
  const choices = [
    { id: null, name: say('baseVariant') },
    ...Object.entries(variants).map(([id, { name }]) => ({ id, name: localized(name, language) || id })),
  ];
  if (choices.length === 1) return null;
  return (
    <nav className={classes.variants} aria-label={say('variant')}>
      <span aria-hidden>{say('variant')}</span>
      <ul>
        {choices.map(({ id, name }) => (
          <li key={id ?? ''}>
            <Link
              to={id === null ? pathname : `${pathname}?variant=${encodeURIComponent(id)}`}
              aria-current={id === frame.variant ? 'true' : undefined}
              preventScrollReset
            >
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
