// docs/faults.md: what the figures mean, and below it a table for each choice of faults, of which a new run replaces its own alone.

export interface Run {
  /** What was played; a later run of the same takes its place. */
  readonly title: string;
  /** Machine, seeds and tables. */
  readonly body: string;
}

const HEADING = '## ';

/** `former` is the document as it was; undefined: there is none. */
export function writeReport(former: string | undefined, introduction: string, run: Run): string {
  const sections = (former ?? '').split(`\n${HEADING}`).slice(1).map(sectionOf);
  const at = sections.findIndex(({ title }) => title === run.title);
  const all = at < 0 ? [...sections, run] : sections.with(at, run);
  const texts = all.map(({ title, body }) => `${HEADING}${title}\n\n${body.trim()}\n`);
  return `# The fault campaign\n\n${introduction.trim()}\n\n${texts.join('\n')}`;
}

function sectionOf(text: string): Run {
  const end = text.indexOf('\n');
  return { title: text.slice(0, end), body: text.slice(end + 1) };
}
