// From which statement a picture is drawn: how that stands, or why there is nothing to draw.
import { Anchor } from '@mantine/core';
import { type Statement, canSee } from '@bunkai/disclosure';
import { CommitmentMark, GivenText, StatusMark, disclosureWords } from '@bunkai/ui/disclosure';
import { plain, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { picturesTabsWords } from './pictures-tabs.words.js';
import classes from './pictures-tabs.module.css';
import { type ServiceData, useServiceData } from './service-data.js';

/** Whether this reader sees no more of a statement than that it exists. */
export function isHidden(data: ServiceData, { visibility }: Statement): boolean {
  return !canSee(data.reader, visibility);
}

/** The statement if it is offered and this reader may see it. */
export function readableStatement(data: ServiceData, control: string): Statement | undefined {
  const statement = data.statements.get(control);
  return statement?.status === 'offered' && !isHidden(data, statement) ? statement : undefined;
}

/** A line a control, linked to the whole statement; with its note, which may limit what the picture shows. */
export function PictureSource({ control }: { readonly control: string }) {
  const say = useWords(picturesTabsWords);
  const language = useLanguage();
  const data = useServiceData();
  const statement = data.statements.get(control);
  const isSeen = statement && !isHidden(data, statement);
  return (
    <div className={classes.source}>
      <p>
        <Anchor component={Link} to={`${data.path}/controls${data.search}#${control}`} underline="always">
          {control} {data.catalogue.controls.get(control)?.title[language]}
        </Anchor>
      </p>
      {isSeen ? <Seen statement={statement} /> : <Unseen control={control} statement={statement} />}
      {isSeen && statement.status === 'not-offered' && <p>{say('notOffered')}</p>}
      {isSeen && statement.status === 'not-applicable' && <p>{say('notApplicable')}</p>}
      {isSeen && statement.note !== undefined && (
        <p>
          <GivenText text={statement.note} />
        </p>
      )}
    </div>
  );
}

/** How it stands and how binding it is; when it was reviewed only if it was. */
function Seen({ statement: { status, commitment, reviewed } }: { readonly statement: Statement }) {
  const say = useWords(disclosureWords);
  const format = useFormat();
  return (
    <p className={classes.state}>
      <StatusMark standing={status} />
      <CommitmentMark commitment={commitment} />
      {reviewed !== undefined && <span>{say('reviewed', { date: format.date(reviewed) })}</span>}
    </p>
  );
}

interface UnseenProps {
  readonly control: string;
  readonly statement: Statement | undefined;
}

function Unseen({ control, statement }: UnseenProps) {
  const say = useWords(picturesTabsWords);
  const data = useServiceData();
  if (statement) {
    const audience = statement.visibility ?? 'customers';
    return (
      <p className={classes.state}>
        <StatusMark standing="withheld" /> {say(`withheld-${audience as 'nda'}`)}{' '}
        <Anchor component={Link} to={`${data.path}${data.search}#withheld`} underline="always">
          {say('howToSee')}
        </Anchor>
      </p>
    );
  }
  const upstream = (data.document.upstream ?? []).filter(({ inherits }) => inherits?.includes(control));
  if (upstream.length === 0) {
    return (
      <p className={classes.state}>
        <StatusMark standing="undisclosed" /> {say('undisclosed')}
      </p>
    );
  }
  return (
    <p className={classes.state}>
      <StatusMark standing="inherited" /> {say('inheritedFrom')}{' '}
      {upstream.map(({ service }) => (
        <Anchor
          key={service}
          component={Link}
          to={`/p/${service}/controls#${control}`}

          underline="always"
        >
          <bdi>{plain(service)}</bdi>
        </Anchor>
      ))}
    </p>
  );
}
