// The outcome of one requirement, why it is so, and what was read.
import { Text } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { EvidenceList, OutcomeMark, reasonText } from '@bunkai/ui/verdict';
import { useLanguage } from '@bunkai/ui/words';
import type { TriedResult } from './tried.js';

export function TriedOutcome({ result: { outcome, reason, evidence } }: { readonly result: TriedResult }) {
  const language = useLanguage();
  const why = reasonText(reason, language);
  return (
    <div>
      <OutcomeMark outcome={outcome} />
      {why !== '' && <Text size="sm">{why}</Text>}
      <EvidenceList evidence={evidence} catalogue={iso27017_2015} />
    </div>
  );
}
