// How somebody reads the portal: the screen, the language of their browser, light or dark.
import type { BrowserContextOptions } from 'playwright-core';

export const screens = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

export interface Reader {
  readonly language: 'en' | 'ja';
  readonly screen: keyof typeof screens;
  /** Light unless given. */
  readonly scheme?: 'light' | 'dark';
}

/** Every language on every screen. */
export const readers: readonly Reader[] = (['en', 'ja'] as const).flatMap((language) =>
  (['phone', 'desktop'] as const).map((screen) => ({ language, screen })),
);

/** Every language on every screen in every scheme. */
export const everyReader: readonly Reader[] = readers.flatMap((reader) =>
  (['light', 'dark'] as const).map((scheme) => ({ ...reader, scheme })),
);

/** The settings of a browser context for this reader: far from UTC so that a time in the wrong zone shows, and without motion, so that nothing is judged half shown. */
export function contextOf({ language, screen, scheme = 'light' }: Reader): BrowserContextOptions {
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
  const phone = screen === 'phone' ? { hasTouch: true, isMobile: true } : {};
  const timezoneId = 'Asia/Tokyo';
  return {
    viewport: screens[screen],
    locale,
    timezoneId,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    ...phone,
  };
}
