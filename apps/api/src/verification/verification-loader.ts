// Verifications of one request, those of the same instant read together.
import { ReadVerification, type VerificationAnswer } from '@bunkai/application';
import { refused } from '@bunkai/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';

type Instants = Map<number | null, DataLoader<string, VerificationAnswer>>;

@Injectable()
export class VerificationLoader {
  constructor(private readonly read: ReadVerification) {}

  /** `at` null: now. */
  load(context: RequestContext, subscriptionId: string, at: Date | null): Promise<VerificationAnswer> {
    const instants = oncePerRequest<Instants>(context, VerificationLoader, () => new Map());
    const key = at && at.getTime();
    const known = instants.get(key) ?? this.loaderAt(context, at);
    instants.set(key, known);
    return known.load(subscriptionId);
  }

  private loaderAt(context: RequestContext, at: Date | null): DataLoader<string, VerificationAnswer> {
    return new DataLoader<string, VerificationAnswer>(async (ids) => {
      const answers = await this.read.executeMany(context.principal, ids, at);
      return ids.map((id) => answers.get(id) ?? refused({ code: 'NOT_FOUND', what: 'subscription' }));
    });
  }
}
