// Mails that were written to a folder because there is no server to take them, shown to operators.
import type { Principal } from '@bunkai/access';
import type { Operators } from './operators.js';

export interface MailHead {
  /** Of the file, opaque. */
  readonly id: string;
  readonly writtenAt: Date;
  readonly subject: string;
  readonly to: string;
}

export interface WrittenMail extends MailHead {
  readonly text: string;
  /** As it would be shown by a mail program; to be shown without scripts. */
  readonly html: string;
}

export interface MailFolder {
  /** The newest first; none where there is no folder. */
  list(most: number): Promise<readonly MailHead[]>;
  find(id: string): Promise<WrittenMail | undefined>;
}

const MOST = 100;

export class ReadWrittenMails {
  constructor(
    private readonly operators: Operators,
    private readonly folder: MailFolder,
  ) {}

  /** The newest hundred; null for everybody who is no operator. */
  async execute(principal: Principal): Promise<readonly MailHead[] | null> {
    const context = await this.operators.authorise(principal);
    return context.ok ? this.folder.list(MOST) : null;
  }

  async find(principal: Principal, id: string): Promise<WrittenMail | null> {
    const context = await this.operators.authorise(principal);
    return context.ok ? ((await this.folder.find(id)) ?? null) : null;
  }
}
