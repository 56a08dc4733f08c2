// The filters with their counts: models, places of data, attestations, freshness.
import { Radio, Stack } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { FoundServices } from './load-services.js';
import { FacetGroup } from './facet-group.js';
import { freshnesses, models, withParam } from './directory-filter.js';
import { directoryWords } from './directory.words.js';
import { useFilter } from './use-filter.js';

export function FilterPanel({ facets }: { readonly facets: FoundServices['facets'] }) {
  const say = useWords(directoryWords);
  const format = useFormat();
  const language = useLanguage();
  const known = (model: string) => facets.models.find(({ code }) => code === model)?.services ?? 0;
  return (
    <Stack gap="lg">
      <FacetGroup
        facet="model"
        legend={say('model')}
        options={models.map((model) => ({ value: model, label: model, services: known(model) }))}
        nameOf={(code) => code}
      />
      <FacetGroup
        facet="in"
        legend={say('storedIn')}
        hint={say('storedInHint')}
        options={facets.storedIn.map(({ code, services }) => ({
          value: code,
          label: format.country(code),
          services,
        }))}
        nameOf={format.country}
      />
      <FacetGroup
        facet="scheme"
        legend={say('scheme')}
        hint={say('schemeHint')}
        options={facets.schemes.map(({ code, title, services }) => ({
          value: code,
          label: bilingual(title, language),
          services,
        }))}
        nameOf={(code) => code}
      />
      <Freshness />
    </Stack>
  );
}

function Freshness() {
  const say = useWords(directoryWords);
  const { filter, params, go } = useFilter();
  return (
    <Radio.Group
      label={say('freshness')}
      value={filter.fresh ?? ''}
      onChange={(days) => go(withParam(params, 'fresh', days))}
    >
      <Stack gap={6} mt={6}>
        <Radio value="" label={say('anyTime')} />
        {freshnesses.map((days) => (
          <Radio
            key={days}
            value={days}
            label={days === '365' ? say('withinYear') : say('withinDays', { count: days })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
