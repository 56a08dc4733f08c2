// In which countries the invented platform keeps and handles which data: for the base, and for the variants that are bound to one.
/** ISO 3166-1 alpha-2 codes: of regions, the first also with accounts and invoices, and of where else support works. */
export interface Places {
  readonly regions: readonly string[];
  readonly support: readonly string[];
}

/** What controls 6.1.3, 10.1.2, 12.3.1, 12.4.1 and 18.1.1 say of `places`, as a patch of the statements. */
export function statedPlaces({ regions, support }: Places) {
  const home = regions.slice(0, 1);
  const supported = [...new Set([...regions, ...support])];
  return {
    '6.1.3': { fields: { dataStorageCountries: regions } },
    '10.1.2': { fields: { keyLocationCountries: regions } },
    '12.3.1': {
      fields: { backupLocations: backupLocations.filter(({ country }) => regions.includes(country)) },
    },
    '12.4.1': { fields: { logLocations: regions } },
    '18.1.1': {
      fields: {
        storageCountries: regions,
        processingCountries: supported,
        locationByDataCategory: [
          ...['customerContent', 'derivedData', 'logs'].map((category) => kept(category, regions, regions)),
          kept('backups', regions, regions),
          kept('cryptographicKeys', regions, regions),
          kept('metadataAndTelemetry', regions, supported),
          kept('customerAccountData', home, supported),
          kept('supportData', home, supported),
          kept('billingData', home, home),
        ],
      },
    },
  };
}

function kept(category: string, store: readonly string[], process: readonly string[]) {
  return { category, store, process };
}

const backupLocations = [
  { code: 'jp-east-1', country: 'JP' },
  { code: 'jp-west-1', country: 'JP' },
  { code: 'us-west-1', country: 'US' },
  { code: 'us-west-2', country: 'US' },
  { code: 'de-central-1', country: 'DE' },
  { code: 'de-north-1', country: 'DE' },
  { code: 'sg-1', country: 'SG' },
  { code: 'sg-2', country: 'SG' },
];
