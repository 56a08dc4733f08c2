// A set of codes, each by its words.
import type { ValueType } from '@bunkai/catalogue';
import type { JsonObject } from '@bunkai/disclosure';
import { useLanguage } from '../words/reader-context.js';
import { codeText } from './code-text.js';
import classes from './field-value.module.css';

interface CodeListProps {
  readonly type: ValueType;
  readonly codes: readonly string[];
  readonly record?: JsonObject;
}

export function CodeList({ type, codes, record }: CodeListProps) {
  const language = useLanguage();
  return (
    <ul className={classes.codes}>
      {[...new Set(codes)].map((code) => (
        <li key={code}>
          <bdi>{codeText(type, code, language, record)}</bdi>
        </li>
      ))}
    </ul>
  );
}
