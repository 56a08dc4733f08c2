export { CompareReleases, type CompareReleasesInput, type ReleaseComparison } from './compare-releases.js';
export { documentOfVariant } from './document-of-variant.js';
export { FindReleases } from './find-releases.js';
export { ListPublicServices, type PublicService, type PublicServices } from './list-public-services.js';
export {
  PublishRelease,
  type PublishReleaseInput,
  type PublishReleaseRefusal,
  type PublishedRelease,
  type Publishing,
} from './publish-release.js';
export type {
  FlipCount,
  ReachRecount,
  ReachRepository,
  ReleaseAnswer,
  ReleaseReach,
} from './reach-repository.js';
export type { NoticeRecord, NoticeRepository, NoticedRelease } from './notice-repository.js';
export { ReadContents } from './read-contents.js';
export { ReadNotices } from './read-notices.js';
export type { PlannedNotice } from './release-notice.js';
export {
  type PublicDisclosure,
  ReadPublicDisclosure,
  type ReadPublicDisclosureInput,
} from './read-public-disclosure.js';
export { type PublicHistory, type PublicRelease, ReadPublicHistory } from './read-public-history.js';
export { ReadReach } from './read-reach.js';
export { RecountReach } from './recount-reach.js';
export type { ReleaseRepository } from './release-repository.js';
export type {
  NewRelease,
  Publisher,
  Release,
  ReleaseContent,
  ReleaseCopy,
  ReleaseFact,
  ReleaseSummary,
  StatedNotice,
  UpstreamLink,
} from './release.js';
export { WithdrawRelease, type WithdrawReleaseInput } from './withdraw-release.js';
