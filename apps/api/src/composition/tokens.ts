// What has no class of its own to be asked for by.
import type { Clock } from '@bunkai/kernel';
import type { ApiConfig } from '@bunkai/config';
import type { Replica } from '@bunkai/persistence';
import type { InjectionToken } from '@nestjs/common';

export const CLOCK: InjectionToken<Clock> = Symbol('Clock');
export const CONFIG: InjectionToken<ApiConfig> = Symbol('ApiConfig');
/** The standby that public pages may be read from; null where none is named. */
export const REPLICA: InjectionToken<Replica | null> = Symbol('Replica');
