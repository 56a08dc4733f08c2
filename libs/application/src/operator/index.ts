export type { MachineRepository } from './machine-repository.js';
export type {
  DeliveryCount,
  FailedDelivery,
  FailingChannel,
  Machine,
  OutboxState,
  SetAsideEntry,
  WorkerState,
} from './machine.js';
export { Operators } from './operators.js';
export { ReadMachine } from './read-machine.js';
export { ReplayAnyDelivery } from './replay-any-delivery.js';
export { RequeueOutbox } from './requeue-outbox.js';
export { ShowLife } from './show-life.js';
export type { Backlog, WorkerStates } from './worker-states.js';
export { type MailFolder, type MailHead, ReadWrittenMails, type WrittenMail } from './written-mails.js';
