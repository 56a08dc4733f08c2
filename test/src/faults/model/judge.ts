// Whether what is promised meets what is asked: language.md, section 3, worked out for the campaign's three subjects.
import type { Asked, Outcome, Promised, Subject } from './promise.js';

/** The outcome of one subject; `promised` null: nothing is in force. */
export function judge(subject: Subject, promised: Promised | null, asked: Asked): Outcome {
  if (promised === null) return 'undetermined';
  const said = subject === 'places' ? promised.places : promised.logging;
  if (said === 'silent') return 'undetermined';
  if (said === 'not-offered') return 'unmet';
  return byValue(holds[subject](promised, asked));
}

const holds: Readonly<Record<Subject, (promised: Promised, asked: Asked) => boolean | undefined>> = {
  logs: ({ logging }, { days }) =>
    typeof logging === 'string' || logging.days === undefined ? undefined : logging.days >= days,
  apart: ({ logging }, { apart }) =>
    typeof logging === 'string' || logging.apart === undefined ? undefined : logging.apart === apart,
  places: ({ places }, { within }) =>
    typeof places === 'string' ? undefined : places.countries?.every((country) => within.includes(country)),
};

function byValue(held: boolean | undefined): Outcome {
  if (held === undefined) return 'undetermined';
  return held ? 'met' : 'unmet';
}
