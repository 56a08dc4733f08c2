// Colours and styles of mails: inline for the light scheme, and classes that a dark scheme puts over them.
import type { Outcome } from '@bunkai/requirement';
import { Html } from './html.js';

export const FONT =
  "font-family:'Helvetica Neue',Arial,'Hiragino Sans','Hiragino Kaku Gothic ProN','Yu Gothic','Noto Sans CJK JP','Noto Sans JP',Meiryo,sans-serif;";

export const ink = 'color:#1b1f24;';
export const dimmed = 'color:#545b64;';
export const link = 'color:#2f5d9f;';

/** Contrast of each on its ground is at least 4.5 : 1, in both schemes. */
export const outcomeStyle: Readonly<Record<Outcome, { readonly mark: string; readonly style: string }>> = {
  met: { mark: '✓', style: 'color:#1c6b3a;' },
  unmet: { mark: '✕', style: 'color:#b3261e;' },
  undetermined: { mark: '?', style: 'color:#7a5200;' },
};

/** Programs that know no media queries show the light scheme. */
export const schemes = new Html(`<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
:lang(ja) { word-break: auto-phrase; line-break: strict; }
@media (max-width: 480px) { .pad { padding-left: 16px !important; padding-right: 16px !important; } }
@media (prefers-color-scheme: dark) {
  .ground { background-color: #15181c !important; }
  .sheet { background-color: #1f242a !important; }
  .ink { color: #e8eaed !important; }
  .dimmed { color: #a9b1ba !important; }
  .link { color: #9dbdea !important; }
  .rule { border-color: #3a424b !important; }
  .met { color: #7fd3a0 !important; }
  .unmet { color: #ff9a92 !important; }
  .undetermined { color: #f0c36a !important; }
}
</style>`);
