// How much every process writes about what it does.
import { oneOf } from './parse-setting.js';
import { defaulted } from './setting.js';

export const logLevel = defaulted(
  'LOG_LEVEL',
  oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace'),
  'info',
);
