export { countryName } from './country-name.js';
export { formatDuration } from './duration.js';
export { type Format, formatFor } from './format.js';
export { SafeLink } from './safe-link.js';
export { bilingual, foreignLanguage, localized, plain } from './text.js';
export { useFormat } from './use-format.js';
