import { newId } from '@bunkai/kernel';
import { type AlertStage, alertRepositoryContract } from '../contracts/alert-repository.contract.js';
import { InMemoryTransactions } from '../transaction/in-memory-transactions.js';
import { InMemoryAlertRepository } from './in-memory-alert-repository.js';

const transactions = new InMemoryTransactions();
const alerts = new InMemoryAlertRepository(transactions);
const stage: AlertStage = {
  transactions,
  alerts,
  newTenant: () => Promise.resolve({ organisationId: newId(), accountId: newId() }),
  giveAlert: (to, createdAt, flip = false) => {
    const id = newId();
    alerts.alerts.push({
      id,
      organisationId: to.organisationId ?? '',
      kind: flip ? 'verdicts-flipped' : 'release-published',
      serviceId: newId(),
      serviceName: 'Cloud',
      serviceKey: 'acme/cloud',
      releaseId: null,
      releaseNumber: null,
      releaseKind: null,
      releaseSummary: null,
      subscriptionId: null,
      createdAt,
      occursAt: createdAt,
      body: {},
    });
    if (flip) {
      alerts.flips.push({
        alertId: id,
        requirementId: 'R-1',
        title: null,
        control: '12.4.1',
        severity: 'mandatory',
        outcomeBefore: 'met',
        outcomeAfter: 'unmet',
        reasonAfter: 'compared',
        evidenceBefore: [],
        evidenceAfter: [],
      });
    }
    return Promise.resolve(id);
  },
};

alertRepositoryContract(() => stage);
