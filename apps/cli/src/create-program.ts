// The command line's surface: the commands, and what holds for all of them.
import { Command, Option } from 'commander';
import { addCatalogueCommand } from './commands/catalogue.command.js';
import { addDiffCommand } from './commands/diff.command.js';
import { addHashCommand } from './commands/hash.command.js';
import { addImportCommand } from './commands/import.command.js';
import { addLintCommand } from './commands/lint.command.js';
import { addVerifyCommand } from './commands/verify.command.js';
import type { CommandContext } from './shell/command-context.js';
import { languages } from './shell/language.js';
import { programVersion } from './shell/program-version.js';

const notes = `
A file named - is standard input. Faults of a file go to standard error, one a line:
  FILE: JSON Pointer: what is wrong

Exit status:
  0  done; for verify, every mandatory requirement is met
  1  a mandatory requirement is unmet
  2  none is unmet, but one is undetermined
  3  the content of a file is invalid
  4  anything else: wrong arguments, a file that cannot be read`;

/** The program, ready to parse arguments. It throws CommanderError instead of ending the process. */
export function createProgram(context: CommandContext): Command {
  const { io } = context;
  const program = new Command('bunkai')
    .description('Reads, compares and verifies cloud security disclosures. Only import needs a server.')
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addOption(
      new Option('--lang <language>', 'language of reports and faults (default: that of the locale)').choices(
        languages,
      ),
    )
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.writeOut(text),
      writeErr: (text) => io.writeError(text),
      getOutHasColors: () => io.terminal,
      getErrHasColors: () => false,
    })
    .addHelpText('after', notes);
  addVerifyCommand(program, context);
  addLintCommand(program, context);
  addDiffCommand(program, context);
  addHashCommand(program, context);
  addCatalogueCommand(program, context);
  addImportCommand(program, context);
  return program;
}
