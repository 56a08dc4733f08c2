// Which word of the pictures stands for which code of the split.
import type { KeyOf } from '../../words/define-words.js';
import type { Speak } from '../../words/speak.js';
import type { picturesWords } from '../pictures.words.js';
import type { Offering } from './read-duties.js';
import type { Holder, Layer, Part } from './read-split.js';

type PictureWords = NonNullable<(typeof picturesWords)['english']>;
export type PictureWord = KeyOf<PictureWords>;
export type PictureSpeak = Speak<PictureWords>;

export const holderWord: Readonly<Record<Holder, PictureWord>> = {
  provider: 'holderProvider',
  shared: 'holderShared',
  customer: 'holderCustomer',
  supplier: 'holderSupplier',
  nobody: 'holderNobody',
};

export const partMeaning: Readonly<Record<Part, PictureWord>> = {
  responsible: 'responsibleMeans',
  accountable: 'accountableMeans',
  configures: 'configuresMeans',
  supports: 'supportsMeans',
  none: 'noneMeans',
  unnamed: 'unnamedMeans',
};

export const offeringWord: Readonly<Record<Offering, PictureWord>> = {
  included: 'offeringIncluded',
  paidOption: 'offeringPaidOption',
  planDependent: 'offeringPlanDependent',
  customerBuilt: 'offeringCustomerBuilt',
  thirdPartyIntegration: 'offeringThirdPartyIntegration',
  notOffered: 'offeringNotOffered',
};

const layerWords: Readonly<Record<Layer, PictureWord>> = {
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

export function layerWord(layer: Layer | undefined): PictureWord {
  return layer ? layerWords[layer] : 'layerOther';
}
