// The lines that a chat shows of a message: Slack's sections, and the rows of a card in Teams.

interface SlackBody {
  readonly text: string;
  readonly blocks: readonly { readonly type: string; readonly text?: { readonly text: string } }[];
}

interface TeamsBody {
  readonly attachments: readonly {
    readonly content: {
      readonly body: readonly { readonly inlines: readonly { readonly text: string }[] }[];
    };
  }[];
}

/** The heading is cut short where it is long, the text for notifications is not. */
export function slackLines(body: string): readonly string[] {
  const { text, blocks } = JSON.parse(body) as SlackBody;
  const sections = blocks.filter(({ type }) => type === 'section');
  return [text, ...sections.flatMap((block) => (block.text?.text ?? '').split('\n'))];
}

export function teamsLines(body: string): readonly string[] {
  const { attachments } = JSON.parse(body) as TeamsBody;
  return attachments.flatMap(({ content }) =>
    content.body.map(({ inlines }) =>
      inlines
        .map(({ text }) => text)
        .join('')
        .replace(/ {2,}/g, ' '),
    ),
  );
}
