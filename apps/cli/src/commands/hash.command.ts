// `bunkai hash`: the identity of documents.
import {
  type JsonValue,
  disclosureFormat,
  hashJson,
  parseDisclosure,
  parseJson,
  printable,
} from '@bunkai/disclosure';
import { parseRequirements, requirementsFormat } from '@bunkai/requirement';
import type { Command } from 'commander';
import { allValid, located } from '../input/document.js';
import { type InputFile, readInputFiles } from '../input/input-file.js';
import { formatOf } from '../input/inspect.js';
import type { CommandContext } from '../shell/command-context.js';

const notes = `
The hash is the SHA-256 of the document's canonical JSON (RFC 8785): white space, the order of
members and the spelling of numbers and strings do not count. A disclosure or requirements document
must be valid; other JSON is hashed as it is.

Exit status:
  0  every file was hashed
  3  a file is invalid; the faults are on standard error, one a line, and nothing is hashed
  4  anything else

Examples:
  bunkai hash service.json bank.json
  curl -s https://example.com/p/acme/storage/disclosure.json | bunkai hash -`;

export function addHashCommand(program: Command, { io }: CommandContext): void {
  program
    .command('hash')
    .summary('print the hashes of documents')
    .description('Print the hash by which a disclosure or a requirements document is identified.')
    .argument('<file...>', 'disclosures or requirements')
    .addHelpText('after', notes)
    .action(async (names: string[]) => {
      const files = await readInputFiles(names, io);
      const values = allValid<JsonValue[]>(...files.map(readHashable));
      files.forEach(({ name }, i) => {
        io.writeOut(`${hashJson(values[i] ?? null)}  ${printable(name)}\n`);
      });
    });
}

/** The document as it is; what claims to be a disclosure or requirements must be what it claims. */
function readHashable(file: InputFile): ReturnType<typeof located<JsonValue>> {
  const json = parseJson(file.bytes);
  if (!json.ok) return located(file, json);
  const format = formatOf(json.value);
  const parsed =
    format === disclosureFormat
      ? parseDisclosure(json.value)
      : format === requirementsFormat
        ? parseRequirements(json.value)
        : json;
  return located(file, parsed.ok ? json : parsed);
}
