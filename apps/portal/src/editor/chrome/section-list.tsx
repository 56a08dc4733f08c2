// The parts of the document that are no controls.
import { useWords } from '@bunkai/ui/words';
import {
  IconAlertCircle,
  IconBuilding,
  IconCertificate,
  IconFileText,
  IconGitBranch,
  IconStack2,
} from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { faultsAt } from '../document/faults-by-place.js';
import { useEditor } from '../editor-context.js';
import { sectionNames, type SectionName, useAddress } from '../use-address.js';
import { chromeWords } from './chrome.words.js';
import classes from './editor.module.css';

const icons: Readonly<Record<SectionName, typeof IconBuilding>> = {
  service: IconBuilding,
  variants: IconGitBranch,
  upstream: IconStack2,
  attestations: IconCertificate,
  documents: IconFileText,
  faults: IconAlertCircle,
};

export function SectionList({ onChoose }: { readonly onChoose: (() => void) | undefined }) {
  const say = useWords(chromeWords);
  const id = useId();
  const { faults } = useEditor();
  const { section, linkTo } = useAddress();
  return (
    <section aria-labelledby={id}>
      <p className={classes.theme} id={id}>
        {say('sections')}
      </p>
      <ul className={classes.list}>
        {sectionNames.map((name) => {
          const Icon = icons[name];
          const count = name === 'faults' ? faults.length : faultsAt(faults, [name]).length;
          return (
            <li key={name}>
              <Link
                to={linkTo({ section: name })}
                className={classes.entry}
                aria-current={section === name ? 'true' : undefined}
                onClick={onChoose}
              >
                <Icon size={16} aria-hidden />
                <span>{say(`section-${name}`)}</span>
                {count > 0 && (
                  <span className={classes.marks}>
                    <span data-mark="faults">{say('faultCount', { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
