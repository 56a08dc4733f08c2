// The three outcomes as shapes that differ in outline and filling: nobody has to tell them apart by colour.
import type { Outcome } from '@bunkai/requirement';

interface OutcomeShapeProps {
  readonly outcome: Outcome;
  /** A waived one is drawn as an outline, with a bar below. */
  readonly isWaived?: boolean;
  readonly size: number;
  readonly className?: string | undefined;
}

/** Decoration: whoever shows it says the outcome as well. In the colour of the text. */
export function OutcomeShape({ outcome, isWaived = false, size, className }: OutcomeShapeProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      className={className}
      data-outcome={outcome}
      aria-hidden
      focusable="false"
    >
      {outcome === 'met' && <Met />}
      {outcome === 'unmet' && (isWaived ? <Waived /> : <Unmet />)}
      {outcome === 'undetermined' && <Undetermined />}
    </svg>
  );
}

const cut = 'var(--mantine-color-body)';

function Met() {
  return (
    <>
      <rect x="2" y="2" width="16" height="16" rx="2.5" fill="currentColor" />
      <path d="M5.8 10.3l2.9 2.9 5.5-6" fill="none" stroke={cut} strokeWidth="2.2" strokeLinecap="round" />
    </>
  );
}

function Unmet() {
  return (
    <>
      <path d="M10 1.6L19 18H1z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M7.4 9.6l5.2 5.2m0-5.2l-5.2 5.2" stroke={cut} strokeWidth="2" strokeLinecap="round" />
    </>
  );
}

function Waived() {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" strokeLinecap="round">
      <path d="M10 2L17 14H3z" />
      <path d="M3 18h14" />
    </g>
  );
}

function Undetermined() {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round">
      <circle cx="10" cy="10" r="8" strokeDasharray="3.4 2.2" />
      <path d="M7.7 7.8a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.2.9-1.2 1.7" />
      <path d="M10 14.2v.1" strokeWidth="2.2" />
    </g>
  );
}
