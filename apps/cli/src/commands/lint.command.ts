// `bunkai lint`: whether files are valid disclosures or requirements, and what is wrong with those that are not.
import { type Command, Option } from 'commander';
import { formatLint } from '../format/format-lint.js';
import { type ReportFormat, reportFormats } from '../format/report-format.js';
import { inspect } from '../input/inspect.js';
import { readInputFiles } from '../input/input-file.js';
import type { CommandContext } from '../shell/command-context.js';
import { exitStatus } from '../shell/exit-status.js';
import { writeFaults } from '../shell/write-faults.js';

const notes = `
Which of the two a file is, its member "format" says.

Exit status:
  0  every file is valid
  3  a file is invalid; the faults are on standard error, one a line
  4  anything else

Examples:
  bunkai lint service.json bank.json
  bunkai lint --format sarif disclosures/*.json > lint.sarif`;

export function addLintCommand(program: Command, context: CommandContext): void {
  program
    .command('lint')
    .summary('check disclosures and requirements for faults')
    .description('Check disclosures and requirements, and list every fault with its place.')
    .argument('<file...>', 'disclosures or requirements')
    .addOption(new Option('--format <format>', 'form of the report').choices(reportFormats).default('text'))
    .addHelpText('after', notes)
    .action((names: string[], options: { format: ReportFormat }) => runLint(names, options.format, context));
}

async function runLint(
  names: readonly string[],
  format: ReportFormat,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const language = context.language();
  const inspections = (await readInputFiles(names, io)).map(inspect);
  io.writeOut(formatLint(format, inspections, language));
  const faults = inspections.flatMap(({ file, faults }) => faults.map((fault) => ({ file, fault })));
  writeFaults(faults, language, io);
  if (faults.length > 0) context.end(exitStatus.invalid);
}
