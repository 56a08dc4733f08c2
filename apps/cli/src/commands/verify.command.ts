// `bunkai verify`: one disclosure against one customer's requirements.
import {
  type Disclosure,
  type ReaderClass,
  hasVariant,
  parseInstant,
  readerClasses,
  serviceKey,
} from '@bunkai/disclosure';
import { type Outcome, type Requirements, verify } from '@bunkai/requirement';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { conclusionOf } from '../format/conclusion.js';
import { formatVerification } from '../format/format-verification.js';
import { type ReportFormat, reportFormats } from '../format/report-format.js';
import { sameEdition } from '../input/same-edition.js';
import { allValid, readDisclosure, readRequirements } from '../input/document.js';
import { readInputFiles } from '../input/input-file.js';
import type { CommandContext } from '../shell/command-context.js';
import { type ExitStatus, exitStatus } from '../shell/exit-status.js';
import { UsageError } from '../shell/usage-error.js';

interface VerifyOptions {
  readonly disclosure: string;
  readonly requirements: string;
  readonly upstream?: readonly string[];
  readonly variant?: string;
  readonly as: ReaderClass;
  readonly at?: string;
  readonly format: ReportFormat;
}

const notes = `
Exit status:
  0  every mandatory requirement is met
  1  a mandatory requirement is unmet
  2  none is unmet, but one is undetermined
  3  a file is invalid; the faults are on standard error, one a line
  4  anything else

Examples:
  bunkai verify --disclosure service.json --requirements bank.json
  bunkai verify --disclosure saas.json --upstream paas.json iaas.json --requirements bank.json
  bunkai verify --disclosure service.json --variant eu --as public --at 2027-01-01T00:00:00Z \\
    --requirements bank.json --format junit > verdicts.xml`;

export function addVerifyCommand(program: Command, context: CommandContext): void {
  program
    .command('verify')
    .summary('verify a disclosure against requirements')
    .description('Verify a disclosure against requirements: met, unmet or undetermined, with the evidence.')
    .requiredOption('--disclosure <file>', 'the disclosure of the service')
    .requiredOption('--requirements <file>', 'the requirements of the customer')
    .option('--upstream <file...>', 'disclosures of services that it is built on; may be repeated')
    .option('--variant <id>', 'the variant that the customer uses (default: the base)')
    .addOption(new Option('--as <class>', 'who reads').choices(readerClasses).default('nda'))
    .option('--at <instant>', 'verify as of this RFC 3339 instant (default: now)', checkInstant)
    .addOption(new Option('--format <format>', 'form of the report').choices(reportFormats).default('text'))
    .addHelpText('after', notes)
    .action((options: VerifyOptions) => runVerify(options, context));
}

async function runVerify(options: VerifyOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const at = options.at ?? io.clock.now().toISOString();
  const { disclosure, requirements, upstream } = await readDocuments(options, context);
  const variant = options.variant ?? null;
  if (variant !== null && !hasVariant(disclosure, variant)) {
    throw new UsageError(unknownVariant(disclosure, variant));
  }
  const verification = verify({ disclosure, requirements, upstream, variant, readerClass: options.as, at });
  const report = {
    verification,
    disclosure,
    requirements,
    file: options.disclosure,
    variant,
    readerClass: options.as,
    at,
    language: context.language(),
    coloured: io.terminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb',
  };
  io.writeOut(formatVerification(options.format, report));
  context.end(statusOf[conclusionOf(report)]);
}

async function readDocuments(options: VerifyOptions, { io }: CommandContext) {
  const names = [options.disclosure, options.requirements, ...(options.upstream ?? [])];
  const files = await readInputFiles(names, io);
  const [first, second, ...others] = files;
  if (first === undefined || second === undefined) throw new Error('two files are always read');
  const [disclosure, requirements, ...upstream] = allValid<[Disclosure, Requirements, ...Disclosure[]]>(
    readDisclosure(first),
    readRequirements(second),
    ...others.map(readDisclosure),
  );
  sameEdition(files, [disclosure, requirements, ...upstream]);
  return { disclosure, requirements, upstream };
}

const statusOf: Readonly<Record<Outcome, ExitStatus>> = {
  met: exitStatus.success,
  unmet: exitStatus.unmet,
  undetermined: exitStatus.undetermined,
};

function checkInstant(text: string): string {
  if (parseInstant(text) === undefined) {
    throw new InvalidArgumentError('An RFC 3339 instant is expected, such as 2027-01-01T00:00:00Z.');
  }
  return text;
}

function unknownVariant(disclosure: Disclosure, variant: string): string {
  const known = Object.keys(disclosure.variants ?? {}).join(', ') || 'none';
  return `${serviceKey(disclosure)} has no variant ${JSON.stringify(variant)}; it has: ${known}`;
}
