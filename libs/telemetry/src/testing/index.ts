export { type ParsedMetrics, type Sample, parseMetrics } from './parse-metrics.js';
