// The invented platform on access: networks, users, administrators, secrets and what can be restricted, controls 9.1.2 to 9.4.4.
import { type OnDay, type Statements, both, page } from './platform-site.js';

export function accessStatements(on: OnDay): Statements {
  return { ...usersAndNetworks(on), ...administratorsAndSecrets(on) };
}

function usersAndNetworks(on: OnDay): Statements {
  return {
    '9.1.2': {
      status: 'offered',
      reviewed: on(-356),
      fields: {
        networkAccessDocs: page(
          'docs/network-access',
          'Network access by service',
          'サービス別ネットワークアクセス仕様',
        ),
        accessPaths: ['internet', 'vpn', 'leasedLine', 'privateLink', 'bastion'],
        sourceRestriction: 'included',
      },
    },
    '9.2.1': {
      status: 'offered',
      commitment: 'target',
      reviewed: on(-356),
      fields: {
        userRegistration: 'included',
        registrationInterfaces: ['console', 'api', 'cli', 'scim', 'directorySync'],
        registrationDocs: page('docs/users', 'Managing users', '利用者の管理'),
        deregistrationEffect: 'PT5M',
      },
      note: both(
        'A session that is open ends within the same five minutes.',
        '利用中のセッションも、同じく5分以内に無効になります。',
      ),
    },
    '9.2.2': {
      status: 'offered',
      reviewed: on(-356),
      fields: {
        accessRightManagement: 'included',
        accessModel: ['rbac', 'abac', 'customRoles', 'groups', 'timeBound', 'approvalFlow'],
        identityFederation: ['saml2', 'oidc', 'activeDirectory'],
        accessReviewExport: true,
      },
    },
    '9.4.1': {
      status: 'offered',
      reviewed: on(-356),
      fields: {
        accessTargets: ['service', 'functions', 'data', 'managementConsole', 'api', 'network'],
        granularity: 'resource',
        accessDocs: page('docs/iam', 'Access policies', 'アクセスポリシー仕様'),
      },
    },
  };
}

function administratorsAndSecrets(on: OnDay): Statements {
  return {
    '9.2.3': {
      status: 'offered',
      commitment: 'contractual',
      reviewed: on(-353),
      fields: {
        adminAuthMethods: [
          'totp',
          'push',
          'fido2',
          'passkey',
          'hardwareToken',
          'ssoWithMfa',
          'ipRestriction',
        ],
        adminMfa: 'enforceableByCustomer',
        adminMfaScope: ['administrators', 'allUsers'],
        adminMfaCost: 'included',
      },
    },
    '9.2.4': {
      status: 'offered',
      reviewed: on(-353),
      fields: {
        credentialIssueProcedure: both(
          'The first administrator gets a link that works once within 24 hours, sent to the address named in the contract; the phone number of the contract is called before it is sent.',
          '契約書に記載された電話番号で本人を確認したうえで、登録メールアドレスに24時間有効の一回限りのリンクを送付します。',
        ),
        credentialResetProcedure: both(
          'Users reset a password themselves after a second factor; lost second factors are reset by an administrator of the customer.',
          'パスワードは二要素目の認証後に利用者自身が再設定します。認証器を紛失した場合は、契約者の管理者が再設定します。',
        ),
        passwordPolicy: [
          { item: 'minLength', value: 12 },
          { item: 'history', value: 10 },
          { item: 'lockoutAttempts', value: 10 },
          { item: 'breachedPasswordCheck', value: 1 },
        ],
        credentialStorage: 'argon2id',
      },
    },
    '9.4.4': {
      status: 'not-applicable',
      reviewed: on(-353),
      note: both(
        'The service has no utility programs that could bypass its access controls; operators work through the same interfaces as customers.',
        'アクセス制御を迂回できるユーティリティプログラムはありません。運用担当者も契約者と同じインタフェースを使用します。',
      ),
    },
  };
}
