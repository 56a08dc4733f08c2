export { ArgonSecrets } from './argon-secrets.js';
export { type PasswordOutcome, type PasswordRequest, PasswordStrategy } from './password.strategy.js';
