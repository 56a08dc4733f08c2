// Certificates and listings with their validity as a timeline.
import { codeText } from '@bunkai/ui/disclosure';
import { AttestationTimeline } from '@bunkai/ui/pictures';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { PicturePage } from './picture-page.js';
import { picturesTabsWords } from './pictures-tabs.words.js';
import { useServiceData } from './service-data.js';

export function Page() {
  const say = useWords(picturesTabsWords);
  const language = useLanguage();
  const { document, catalogue, now } = useServiceData();
  const { attestations = [] } = document;
  const textOf = (member: string, code: string, record = {}) => {
    const type = catalogue.attestations.members?.get(member);
    return type && codeText(type, code, language, record);
  };
  return (
    <PicturePage tab="attestations">
      {attestations.length === 0 ? (
        <EmptyState title={say('noAttestationsTitle')}>{say('noAttestations')}</EmptyState>
      ) : (
        <AttestationTimeline
          attestations={attestations}
          now={now}
          schemeName={(scheme) => textOf('scheme', scheme)}
          levelName={(scheme, level) => textOf('level', level, { scheme })}
        />
      )}
    </PicturePage>
  );
}
