// The frame of a service's public pages: what it is, which release is in force, as whom it is read, and the ways on.
import type { Disclosure, ReaderClass } from '@bunkai/disclosure';
import { effectiveStatements } from '@bunkai/disclosure';
import { useMemo } from 'react';
import { Outlet, useLocation } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { reviveCatalogue } from './catalogue/revive-catalogue.js';
import { type LoadedService, classOf, loadService } from './load-service.js';
import { NothingShown } from './nothing-shown.js';
import type { ServiceContext, ServiceData } from './service-data.js';
import { ServiceHeader } from './service-header.js';
import classes from './service-layout.module.css';
import { ServiceNotices } from './service-notices.js';
import { ServiceTabs } from './service-tabs.js';

export function load(given: LoadArguments) {
  return loadService(given);
}

/** Filters of the pages below change what is shown, not what there is. */
export function shouldReload(current: URL, next: URL): boolean {
  return ['variant', 'lang'].some((name) => current.searchParams.get(name) !== next.searchParams.get(name));
}

export function Page() {
  const loaded = useLoaded<typeof load>();
  const data = useMemo(() => dataOf(loaded), [loaded]);
  const context: ServiceContext = data ?? loaded.frame;
  const isHistory = useIsHistory(loaded.frame.path);
  return (
    <div className={classes.service}>
      <ServiceHeader context={context} />
      <ServiceNotices frame={loaded.frame} />
      <ServiceTabs frame={loaded.frame} />
      <div className={classes.body}>
        {data || isHistory ? <Outlet context={context} /> : <NothingShown frame={loaded.frame} />}
      </div>
    </div>
  );
}

/** The pages of the history tell of every release: they need none in force. */
function useIsHistory(path: string): boolean {
  const { pathname } = useLocation();
  return /^\/(?:history|releases|compare)\b/.test(pathname.slice(path.length));
}

function dataOf({ frame, disclosed }: LoadedService): ServiceData | undefined {
  const { release } = frame.service;
  if (!disclosed || !release) return undefined;
  const document = release.document as Disclosure;
  return {
    ...frame,
    release,
    readAs: release.readAs as ReaderClass | 'provider',
    reader: classOf(release.readAs),
    document,
    statements: effectiveStatements(document, frame.variant),
    catalogue: reviveCatalogue(disclosed.catalogue),
    summary: disclosed.summary,
    completeness: disclosed.completeness,
  };
}
