// What has no class of its own to be asked for by.
import type { Clock } from '@bunkai/kernel';
import type { ApiConfig } from '@bunkai/config';
import type { InjectionToken } from '@nestjs/common';

export const CLOCK: InjectionToken<Clock> = Symbol('Clock');
export const CONFIG: InjectionToken<ApiConfig> = Symbol('ApiConfig');
