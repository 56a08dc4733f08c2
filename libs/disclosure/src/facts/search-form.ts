// The form in which texts are searched: what a reader takes for the same letter is the same letter.

const marks = /[\u0300-\u036f]/g;
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const KATAKANA_AFTER_HIRAGANA = 0x60;

/** Width, case, accents and kana aside: `ＳÃＯ クラウド` and `sao くらうど` are one. White space becomes single spaces. */
export function searchForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_AFTER_HIRAGANA))
    .replace(/\s+/g, ' ')
    .trim();
}
