import type { ReactNode } from 'react';

/** Line drawings on a 24-unit grid, in the colour of the text beside them; always decoration, never the only label. */
function drawing(strokes: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {strokes}
      </svg>
    );
  };
}

export const PersonIcon = drawing(
  <>
    <path d="M4 13v-1a8 8 0 0 1 16 0v1" />
    <rect x="3" y="13" width="4" height="6" rx="2" />
    <rect x="17" y="13" width="4" height="6" rx="2" />
    <path d="M19 19a6 4 0 0 1-5 2.5" />
  </>,
);
export const MoreIcon = drawing(
  <>
    <path d="M4 7h16" />
    <path d="M4 12h16" />
    <path d="M4 17h16" />
  </>,
);
export const SendIcon = drawing(<path d="M12 20V5m-6 6 6-6 6 6" />);
export const DoneIcon = drawing(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const ClockIcon = drawing(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5.2l3.4 2" />
  </>,
);
export const NotDoneIcon = drawing(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m9 9 6 6m0-6-6 6" />
  </>,
);
export const SearchIcon = drawing(
  <>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="m15 15 5 5" />
  </>,
);
export const LockIcon = drawing(
  <>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </>,
);
export const SourceIcon = drawing(
  <>
    <path d="M6 4h9l3 3v13H6z" />
    <path d="M9 11h6M9 15h6" />
  </>,
);
export const CheckListIcon = drawing(
  <>
    <path d="m4 7 1.5 1.5L8 6" />
    <path d="m4 16 1.5 1.5L8 15" />
    <path d="M12 7.5h8M12 16.5h8" />
  </>,
);
export const NoticeIcon = drawing(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5v5.5M12 16v.5" />
  </>,
);
export const MoonIcon = drawing(<path d="M19 14.5A7.5 7.5 0 1 1 9.5 5a6 6 0 0 0 9.5 9.5z" />);
export const SunIcon = drawing(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />
  </>,
);
export const EnterIcon = drawing(<path d="M14 4h5v16h-5M4 12h10m-4-4 4 4-4 4" />);
export const LeaveIcon = drawing(<path d="M10 4H5v16h5M10 12h10m-4-4 4 4-4 4" />);
export const SpeakerIcon = drawing(
  <path d="M4 10v4h3l5 4V6L7 10zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11" />,
);
export const SaveIcon = drawing(<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19h14" />);
export const PrintIcon = drawing(
  <>
    <path d="M7 9V4h10v5M7 17H4v-8h16v8h-3" />
    <path d="M7 14h10v6H7z" />
  </>,
);

/** The bank's mark: a turn of speech in a shield of jade. */
export function BankMark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="mark__field" width="32" height="32" rx="8" />
      <path className="mark__line" d="M9 9h9a5 5 0 0 1 5 5a5 5 0 0 1-5 5h-4l-5 4z" />
      <path className="mark__line" d="M13 14h6" />
    </svg>
  );
}
