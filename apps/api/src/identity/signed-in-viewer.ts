// Reads the viewer that a request has become, for what a mutation answers.
import { ReadViewer } from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../graphql/request-context.js';
import { toSignedIn, toViewerModel } from './viewer-mapper.js';
import type { SignedIn, ViewerModel } from './viewer.models.js';

@Injectable()
export class SignedInViewer {
  constructor(private readonly viewers: ReadViewer) {}

  /** Null where nobody is signed in. */
  async of(context: RequestContext): Promise<ViewerModel | null> {
    const viewer = await this.viewers.execute(context.principal);
    return viewer && toViewerModel(viewer, context.locale);
  }

  /** Right after signing in. */
  async signedIn(context: RequestContext): Promise<SignedIn> {
    const viewer = await this.viewers.execute(context.principal);
    if (!viewer) throw new Error('the session that was just opened is gone');
    return toSignedIn(viewer, context.locale);
  }
}
