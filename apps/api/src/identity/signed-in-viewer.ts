// Reads the viewer that a request has become, for what a mutation answers.
import { ReadViewer } from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../graphql/request-context.js';
import { CurrentViewer } from './membership.models.js';
import { toViewerModel } from './viewer-mapper.js';
import { SignedIn, type ViewerModel } from './viewer.models.js';

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
    return Object.assign(new SignedIn(), { viewer: await this.#present(context) });
  }

  /** After a change by whoever is signed in. */
  async current(context: RequestContext): Promise<CurrentViewer> {
    return Object.assign(new CurrentViewer(), { viewer: await this.#present(context) });
  }

  async #present(context: RequestContext): Promise<ViewerModel> {
    const viewer = await this.of(context);
    if (!viewer) throw new Error('the session ended while the operation ran');
    return viewer;
  }
}
