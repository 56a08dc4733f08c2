// One requirement of one subscription: what is asked, what was read and where it stands, since when, what is to come.
import { Button, Stack, Text } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { useRevalidator } from 'react-router';
import { useQuery } from '../api/use-query.js';
import { isAssessor } from '../session/side-roles.js';
import { RequirementFacts } from './requirement-facts.js';
import { DetailSkeleton } from './detail-skeleton.js';
import { RequirementDetailDocument } from './verification.generated.js';
import { verificationWords } from './verification.words.js';

interface RequirementDetailProps {
  readonly subscription: string;
  readonly requirement: string;
}

export function RequirementDetail({ subscription, requirement }: RequirementDetailProps) {
  const say = useWords(verificationWords);
  const { revalidate } = useRevalidator();
  const { data, error, isLoading, retry } = useQuery(RequirementDetailDocument, {
    subscription,
    requirement,
  });
  if (error !== undefined && !data) {
    return (
      <Stack role="alert" align="flex-start">
        <Text>{say('failed')}</Text>
        <Button onClick={retry}>{say('retry')}</Button>
      </Stack>
    );
  }
  if (!data) return <DetailSkeleton />;
  const found = data.viewer?.subscription;
  const result = found?.verification?.results.find(({ requirementId }) => requirementId === requirement);
  if (!data.viewer || !found || !result) return <Text>{say(isLoading ? 'loading' : 'notThere')}</Text>;
  const changed = async () => {
    retry();
    await revalidate();
  };
  return (
    <RequirementFacts
      subscription={found}
      result={result}
      mayWaive={isAssessor(data.viewer.roles)}
      onChanged={() => void changed()}
    />
  );
}
