export { AddEndpoint, type AddEndpointInput, type AddedEndpoint, MAX_ENDPOINTS } from './add-endpoint.js';
export { ChangeChannel, type ChangeChannelInput } from './change-channel.js';
export { MAX_LABEL_LENGTH } from './channel-faults.js';
export type { ChannelRepository, ChannelState, NewEndpoint } from './channel-repository.js';
export type { Channel, ChannelKind, ChannelSettings, DisabledReason, Rhythm } from './channel.js';
export { DeliverDue, type DeliveredAs, LEASE_MS } from './deliver-due.js';
export type {
  Claim,
  ClaimedDelivery,
  DeliveryLedger,
  SettledAttempt,
  TriedChannel,
} from './delivery-ledger.js';
export type { DeliveryPage, DeliveryRepository } from './delivery-repository.js';
export type { Delivery, DeliveryAttempt, DeliveryOutcome } from './delivery.js';
export { MAX_ADDRESS_LENGTH } from './endpoint-address.js';
export { FanOutAlerts } from './fan-out-alerts.js';
export { ListChannels } from './list-channels.js';
export { ListDeliveries } from './list-deliveries.js';
export { ReadUnsubscription } from './read-unsubscription.js';
export { type Bounce, type BounceLedger, RecordBounce } from './record-bounce.js';
export { RemoveEndpoint } from './remove-endpoint.js';
export { ReplayDelivery } from './replay-delivery.js';
export { Resubscribe } from './resubscribe.js';
export { type NextStep, nextStep, retryDelaysMs } from './retry-schedule.js';
export { RotateSecret, type RotatedSecret } from './rotate-secret.js';
export { type ChannelStores, SendTest } from './send-test.js';
export type { AlertToSend, Message, OutgoingMessage, Sender, Senders, Sent } from './sender.js';
export { Unsubscribe } from './unsubscribe.js';
export type { Unsubscription, UnsubscriptionRepository } from './unsubscription-repository.js';
