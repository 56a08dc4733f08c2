// `bunkai diff`: what changed from one disclosure to another.
import { type Disclosure, diffDisclosures } from '@bunkai/disclosure';
import { type Command, Option } from 'commander';
import { diffJson } from '../format/diff-json.js';
import { diffText } from '../format/diff-text.js';
import { allValid, readDisclosure } from '../input/document.js';
import { readInputFiles } from '../input/input-file.js';
import { sameEdition } from '../input/same-edition.js';
import type { CommandContext } from '../shell/command-context.js';
import { exitStatus } from '../shell/exit-status.js';

interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly exitCode?: boolean;
}

const notes = `
Values are compared as the catalogue types them: P1Y and P365D, a re-ordered set or a re-ordered
table are no change. When a disclosure takes effect is not compared.

Exit status:
  0  the comparison was made, whether or not there are changes
  1  with --exit-code: there are changes
  3  a file is invalid; the faults are on standard error, one a line
  4  anything else

Examples:
  bunkai diff 2026-06.json 2026-07.json
  bunkai diff --format json old.json new.json
  git show HEAD:service.json | bunkai diff --exit-code - service.json`;

export function addDiffCommand(program: Command, context: CommandContext): void {
  program
    .command('diff')
    .summary('list the changes between two disclosures')
    .description('List the changes from one disclosure to another, each with its path and kind.')
    .argument('<before>', 'a disclosure')
    .argument('<after>', 'a later one')
    .addOption(
      new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'),
    )
    .option('--exit-code', 'exit with status 1 if there are changes')
    .addHelpText('after', notes)
    .action((before: string, after: string, options: DiffOptions) =>
      runDiff([before, after], options, context),
    );
}

async function runDiff(
  names: readonly [string, string],
  options: DiffOptions,
  context: CommandContext,
): Promise<void> {
  const files = await readInputFiles(names, context.io);
  const [before, after] = allValid<[Disclosure, Disclosure]>(
    ...(files.map(readDisclosure) as [ReturnType<typeof readDisclosure>, ReturnType<typeof readDisclosure>]),
  );
  sameEdition(files, [before, after]);
  const changes = diffDisclosures(before, after);
  const text =
    options.format === 'json'
      ? diffJson(before, after, changes)
      : diffText(after, changes, context.language());
  context.io.writeOut(text);
  if (options.exitCode === true && changes.length > 0) context.end(exitStatus.unmet);
}
