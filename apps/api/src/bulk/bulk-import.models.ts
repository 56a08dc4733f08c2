// Imports, and what is wrong with their rows.
import {
  type ImportKind,
  type ImportMode,
  type ImportState,
  importKinds,
  importModes,
} from '@bunkai/application';
import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, connectionOf } from '../graphql/connection.js';
import { FaultModel } from '../graphql/refusal/refusal.models.js';

type Names<Value extends string> = Readonly<Record<string, Value>>;

/** `all-or-nothing` is ALL_OR_NOTHING. */
function enumOf<Value extends string>(values: readonly Value[]): Names<Value> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value]));
}

const kinds = enumOf<ImportKind>(importKinds);
const modes = enumOf<ImportMode>(importModes);
const states = enumOf<ImportState>(['running', 'done', 'refused', 'cancelled']);
const formats = enumOf(['csv', 'ndjson'] as const);
registerEnumType(kinds, { name: 'ImportKind' });
registerEnumType(modes, {
  name: 'ImportMode',
  description:
    'EACH: good rows are done, bad ones told. ALL_OR_NOTHING: nothing is done where a row has a fault. CHECK: nothing is done.',
});
registerEnumType(states, { name: 'ImportState' });
registerEnumType(formats, { name: 'ImportFormat' });

const date = () => GraphQLISODateTime;
const text = () => String;
const count = () => Int;

@ObjectType('ImportFault', { description: 'A row that was not done, and why.' })
export class ImportFaultModel {
  @Field(count, { description: 'Where the row begins in the file, from 1.' }) line!: number;
  @Field(text, { description: 'What the row is about; empty where it does not say.' }) key!: string;
  @Field(() => [FaultModel]) faults!: FaultModel[];
}

export const ImportFaultConnection = connectionOf(ImportFaultModel, 'ImportFault');

@ObjectType('BulkImport', { description: 'Many things at once from a file.' })
export class BulkImportModel {
  @Field(() => ID) id!: string;
  @Field(() => kinds) kind!: ImportKind;
  @Field(() => modes) mode!: ImportMode;
  @Field(() => Boolean, { description: 'Of services: whether they are published as well.' })
  publishes!: boolean;
  @Field(text) fileName!: string;
  @Field(() => states) state!: ImportState;
  @Field(text, { nullable: true, description: 'Why it was refused as a whole, as the code of a refusal.' })
  refusal!: string | null;
  @Field(count) rowCount!: number;
  @Field(count) doneCount!: number;
  @Field(count, { description: 'Rows that asked for what was there already.' }) unchangedCount!: number;
  @Field(count) faultyCount!: number;
  @Field(date) createdAt!: Date;
  @Field(date, { nullable: true, description: 'When rows were done last.' }) workedAt!: Date | null;
  @Field(date, { nullable: true }) finishedAt!: Date | null;
}

export const BulkImportConnection = connectionOf(BulkImportModel, 'BulkImport');

@ObjectType('ImportedInvitation', { description: 'For the owner of a customer; told here and never again.' })
export class ImportedInvitationModel {
  @Field(count) line!: number;
  @Field(text) slug!: string;
  @Field(text) email!: string;
  @Field(text) token!: string;
}

@ObjectType('StartedImport')
export class StartedImportModel {
  @Field(() => BulkImportModel) import!: BulkImportModel;
  @Field(() => [ImportedInvitationModel], { description: 'Of customers one for each row that can be read.' })
  invitations!: ImportedInvitationModel[];
}

@ObjectType('CancelledImport')
export class CancelledImportModel {
  @Field(() => BulkImportModel) import!: BulkImportModel;
}

@ArgsType()
export class StartImportArgs {
  @Field(() => kinds) kind!: ImportKind;
  @Field(() => formats) format!: 'csv' | 'ndjson';
  @Field(() => modes, { nullable: true, description: 'EACH if not given.' }) mode?: ImportMode | null;
  @Field(() => Boolean, { nullable: true, description: 'Of services: publish them as well.' })
  publishes?: boolean | null;
  @Field(text, { nullable: true }) fileName?: string | null;
  @Field(text, { description: 'The rows; larger files go to POST /imports/<kind>.' }) content!: string;
}

@ArgsType()
export class ImportsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Those that I began as an operator.' })
  asOperator?: boolean | null;
}
