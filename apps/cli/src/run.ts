// The program as a function: arguments in, exit status out. No error leaves it.
import { CommanderError } from 'commander';
import { createProgram } from './create-program.js';
import type { CliIo } from './shell/cli-io.js';
import type { CommandContext } from './shell/command-context.js';
import { type ExitStatus, exitStatus } from './shell/exit-status.js';
import { InvalidInputError } from './shell/invalid-input-error.js';
import { type Language, languageOf } from './shell/language.js';
import { printable } from '@bunkai/disclosure';
import { UsageError } from './shell/usage-error.js';
import { writeFaults } from './shell/write-faults.js';

/** Runs the program with `argv` (without the names of interpreter and script) and gives its exit status. */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.success;
  const context: CommandContext = {
    io,
    language: () => program.opts<{ lang?: Language }>().lang ?? languageOf(io.env),
    end: (ended) => {
      status = ended;
    },
  };
  const program = createProgram(context);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return report(error, context);
  }
}

function report(error: unknown, context: CommandContext): ExitStatus {
  const { io } = context;
  if (error instanceof InvalidInputError) {
    writeFaults(error.faults, context.language(), io);
    return exitStatus.invalid;
  }
  // Commander has said what is wrong already; help and version end this way too, with status 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.success : exitStatus.failure;
  if (error instanceof UsageError) {
    io.writeError(`bunkai: ${printable(error.message)}\n`);
    return exitStatus.failure;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.writeError(`bunkai: internal error: ${printable(message)} (BUNKAI_DEBUG=1 shows where)\n`);
  if (io.env['BUNKAI_DEBUG']) io.writeError(`${stack ?? ''}\n`);
  return exitStatus.failure;
}
