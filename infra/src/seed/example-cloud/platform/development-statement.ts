// The invented platform on secure development, control 14.2.1: told since the fifth release, under the non-disclosure terms.
import type { Statement } from '@bunkai/disclosure';
import { type OnDay, both, page } from './platform-site.js';

export function developmentStatement(on: OnDay): Statement {
  return {
    status: 'offered',
    visibility: 'nda',
    commitment: 'target',
    reviewed: on(-74),
    fields: {
      secureDevelopmentInfo: page('trust/development', 'Secure development in summary', 'セキュア開発の概要'),
      developmentStandards: ['ssdf', 'owaspAsvs', 'owaspSamm', 'ipaSecureProgramming'],
      developmentPractices: [
        'threatModelling',
        'codeReview',
        'sast',
        'dast',
        'sca',
        'secretScanning',
        'signedBuilds',
        'separateEnvironments',
        'noProductionDataInTest',
      ],
      sbomAvailable: 'underNda',
    },
    note: both(
      'Bills of materials are given for each minor version.',
      'SBOMはマイナーバージョンごとに提供します。',
    ),
  };
}
