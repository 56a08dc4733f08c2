// Who does what: the split of responsibilities as a picture, and what falls to the customer.
import { isJsonObject, memberOf } from '@bunkai/disclosure';
import { DocumentLink } from '@bunkai/ui/disclosure';
import { ResponsibilitySplit } from '@bunkai/ui/pictures';
import { useWords } from '@bunkai/ui/words';
import { PicturePage } from './picture-page.js';
import { readableStatement } from './picture-source.js';
import { picturesTabsWords } from './pictures-tabs.words.js';
import { useServiceData } from './service-data.js';

const SPLIT = 'CLD.6.3.1';

export function Page() {
  const say = useWords(picturesTabsWords);
  const fields = readableStatement(useServiceData(), SPLIT)?.fields ?? {};
  const document = memberOf(fields, 'responsibilityDocs');
  const drawn = ['responsibilityMatrix', 'customerDuties', 'capabilitiesForDuties'].some(
    (name) => (memberOf(fields, name) ?? null) !== null,
  );
  const hasSplit = (memberOf(fields, 'responsibilityMatrix') ?? null) !== null;
  return (
    <PicturePage tab="responsibilities" sources={[SPLIT]}>
      {!hasSplit && <p>{say('splitMissing')}</p>}
      {isJsonObject(document) && (
        <p>
          {say('splitDocument')} <DocumentLink document={document} />
        </p>
      )}
      {drawn && <ResponsibilitySplit fields={fields} />}
    </PicturePage>
  );
}
