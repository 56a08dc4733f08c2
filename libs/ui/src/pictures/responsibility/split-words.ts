// Which word stands for which code of the split.
import type { KeyOf } from '../../words/define-words.js';
import type { splitWords } from './split.words.js';
import type { Offering } from './read-duties.js';
import type { Holder, Layer, Part } from './read-split.js';

type SplitWord = KeyOf<NonNullable<(typeof splitWords)['english']>>;

export const holderWord: Readonly<Record<Holder, SplitWord>> = {
  provider: 'holderProvider',
  shared: 'holderShared',
  customer: 'holderCustomer',
  supplier: 'holderSupplier',
  nobody: 'holderNobody',
};

export const partMeaning: Readonly<Record<Part, SplitWord>> = {
  responsible: 'responsibleMeans',
  accountable: 'accountableMeans',
  configures: 'configuresMeans',
  supports: 'supportsMeans',
  none: 'noneMeans',
  unnamed: 'unnamedMeans',
};

export const offeringWord: Readonly<Record<Offering, SplitWord>> = {
  included: 'offeringIncluded',
  paidOption: 'offeringPaidOption',
  planDependent: 'offeringPlanDependent',
  customerBuilt: 'offeringCustomerBuilt',
  thirdPartyIntegration: 'offeringThirdPartyIntegration',
  notOffered: 'offeringNotOffered',
};

const layerWords: Readonly<Record<Layer, SplitWord>> = {
  physical: 'layerPhysical',
  network: 'layerNetwork',
  hypervisor: 'layerHypervisor',
  host: 'layerHost',
  storage: 'layerStorage',
  guestOs: 'layerGuestOs',
  container: 'layerContainer',
  middleware: 'layerMiddleware',
  database: 'layerDatabase',
  runtime: 'layerRuntime',
  application: 'layerApplication',
  identity: 'layerIdentity',
  keys: 'layerKeys',
  data: 'layerData',
  client: 'layerClient',
};

export function layerWord(layer: Layer | undefined): SplitWord {
  return layer ? layerWords[layer] : 'layerOther';
}
