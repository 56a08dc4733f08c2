// The filters where there is no room beside the list: behind a button, in a drawer.
import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '@bunkai/ui/words';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { directoryWords } from './directory.words.js';
import classes from './directory.module.css';
import { FilterPanel } from './filter-panel.js';
import type { FoundServices } from './load-services.js';
import { useFilter } from './use-filter.js';

export function FilterDrawer({ facets, total }: Pick<FoundServices, 'facets' | 'total'>) {
  const say = useWords(directoryWords);
  const [isOpen, { open, close }] = useDisclosure(false);
  const { filter } = useFilter();
  const inUse = Object.values(filter.chosen).flat().length + (filter.fresh === null ? 0 : 1);
  return (
    <>
      <Button
        variant="default"
        className={classes.narrow}
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={open}
      >
        {inUse === 0 ? say('filters') : say('filtersCount', { count: inUse })}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        title={say('filters')}
        // Outside of the page's sections its header would be a second banner.
        attributes={{ header: { role: 'presentation' } }}
        size="sm"
        closeButtonProps={{ 'aria-label': say('closeFilters') }}
      >
        <FilterPanel facets={facets} />
        <Button fullWidth mt="xl" onClick={close}>
          {say('showResults', { count: total })}
        </Button>
      </Drawer>
    </>
  );
}
