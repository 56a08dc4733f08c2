// What has no class of its own to be asked for by.
import type { WorkerConfig } from '@bunkai/config';
import type { OpenSenders } from '@bunkai/delivery';
import type { Clock } from '@bunkai/kernel';
import type { QueueBackend } from '@bunkai/queue';
import type { InjectionToken } from '@nestjs/common';

export const CLOCK: InjectionToken<Clock> = Symbol('Clock');
export const CONFIG: InjectionToken<WorkerConfig> = Symbol('WorkerConfig');
export const QUEUE_BACKEND: InjectionToken<QueueBackend> = Symbol('QueueBackend');
export const SENDERS: InjectionToken<OpenSenders> = Symbol('Senders');
