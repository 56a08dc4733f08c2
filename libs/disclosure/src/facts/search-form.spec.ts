import { describe, expect, it } from 'vitest';
import { searchForm } from './search-form.js';

describe('searchForm', () => {
  it.each([
    ['ＶＡＵＬＴ', 'vault'],
    ['São  Tomé\t& Príncipe', 'sao tome & principe'],
    ['ｸﾗｳﾄﾞ', 'くらうど'],
    ['クラウド', 'くらうど'],
    ['ガーナ', 'がーな'],
    ['ヴァーチャル・サーバー', 'ゔぁーちゃる・さーばー'],
    ['東京　リージョン', '東京 りーじょん'],
    ['İstanbul', 'istanbul'],
    ['\u202eabc', '\u202eabc'],
    ['  ', ''],
  ])('reads %j as %j', (text, form) => {
    expect(searchForm(text)).toBe(form);
  });

  it('leaves its own result as it is', () => {
    const form = searchForm('ＳÃＯ ガギグ ㍿ ﬁ Ⅳ');
    expect(searchForm(form)).toBe(form);
  });
});
