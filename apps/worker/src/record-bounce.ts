// What a mail server pipes returned mails into: `node apps/worker/dist/record-bounce.js [RECIPIENT] < mail`.
import 'reflect-metadata';
import { RecordBounce } from '@bunkai/application';
import { configOrExit, readWorkerConfig } from '@bunkai/config';
import { readBounce } from '@bunkai/delivery';
import {
  DatabaseClock,
  PostgresTransactions,
  TypeormBounceLedger,
  TypeormDeliveryLedger,
  openDatabase,
} from '@bunkai/persistence';
import { buffer } from 'node:stream/consumers';

/** EX_TEMPFAIL of sysexits.h: mail servers keep the mail and try again. */
const TRY_AGAIN = 75;

const { databaseUrl } = configOrExit(readWorkerConfig(process.env));
try {
  const bounce = await readBounce(await buffer(process.stdin), process.argv[2]);
  // Not ours to refuse: the server would return it once more.
  console.log(
    bounce ? `${bounce.deliveryId}: ${await record(bounce)}` : 'ignored: no report about one of our mails',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = TRY_AGAIN;
}

async function record(bounce: Parameters<RecordBounce['execute']>[0]): Promise<string> {
  const database = await openDatabase(databaseUrl, { applicationName: 'bunkai-bounce', poolSize: 1 });
  try {
    const clock = await DatabaseClock.following(database);
    const transactions = new PostgresTransactions(database);
    const ledger = new TypeormDeliveryLedger();
    return await new RecordBounce(transactions, new TypeormBounceLedger(), ledger, clock).execute(bounce);
  } finally {
    await database.destroy();
  }
}
