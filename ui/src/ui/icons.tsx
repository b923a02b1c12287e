import type { ReactNode } from 'react';

function drawn(paths: ReactNode) {
  return function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    );
  };
}

export const IconToday = drawn(
  <>
    <rect x="3" y="5" width="18" height="16" rx="2" />
    <path d="M3 10h18M8 3v4M16 3v4M8 15l2.500 2.500L16 13" />
  </>,
);
export const IconMap = drawn(
  <>
    <path d="M6 21V3M6 4h12l-3 4 3 4H6" />
  </>,
);
export const IconBell = drawn(
  <>
    <path d="M6 10a6 6 0 0112 0c0 5 2 6 2 7H4c0-1 2-2 2-7z" />
    <path d="M10 20a2 2 0 004 0" />
  </>,
);
export const IconPulse = drawn(<path d="M3 12h4l2.500-6 4.500 12 2.500-6H21" />);
export const IconDuty = drawn(
  <>
    <path d="M9 6h11M9 12h11M9 18h11" />
    <path d="M3.500 6l1 1 2-2M3.500 12l1 1 2-2M3.500 18l1 1 2-2" />
  </>,
);
export const IconChart = drawn(
  <>
    <path d="M4 20h16M7 20v-6M12 20V6M17 20v-9" />
  </>,
);
export const IconLens = drawn(
  <>
    <path d="M4 20V4M4 20h16" />
    <path d="M8 16h.010M11 11h.010M15 14h.010M17 7h.010" strokeWidth="3" />
  </>,
);
export const IconGauge = drawn(
  <>
    <path d="M4 18a8.500 8.500 0 1 1 16 0" />
    <path d="M12 15l4-5" />
  </>,
);
export const IconReport = drawn(
  <>
    <path d="M6 3h9l4 4v14H6zM15 3v4h4" />
    <path d="M9 17v-3M12.500 17v-6M16 17v-4" />
  </>,
);
export const IconSchool = drawn(
  <>
    <path d="M3 21h18M5 21V10l7-5 7 5v11" />
    <path d="M10 21v-5h4v5M12 5V2h4" />
  </>,
);
export const IconSettings = drawn(
  <>
    <path d="M4 7h10M18 7h2M4 17h2M10 17h10" />
    <circle cx="16" cy="7" r="2" />
    <circle cx="8" cy="17" r="2" />
  </>,
);
export const IconSearch = drawn(
  <>
    <circle cx="11" cy="11" r="6.500" />
    <path d="M16 16l5 5" />
  </>,
);
export const IconUpload = drawn(
  <>
    <path d="M12 16V4M7 9l5-5 5 5M4 16v4h16v-4" />
  </>,
);
export const IconDownload = drawn(
  <>
    <path d="M12 4v12M7 11l5 5 5-5M4 20h16" />
  </>,
);
export const IconUndo = drawn(<path d="M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3" />);
export const IconRedo = drawn(<path d="M15 14l5-5-5-5M20 9H10a6 6 0 000 12h3" />);
export const IconCheck = drawn(<path d="M4 12.500l5 5L20 6.500" />);
export const IconWarning = drawn(
  <>
    <path d="M12 4L2.500 20h19z" />
    <path d="M12 10v4.500M12 17.500v.1" />
  </>,
);
export const IconNote = drawn(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5M12 7.900v.1" />
  </>,
);
export const IconMenu = drawn(<path d="M4 6h16M4 12h16M4 18h16" />);
export const IconClose = drawn(<path d="M6 6l12 12M18 6L6 18" />);
export const IconPlus = drawn(<path d="M12 5v14M5 12h14" />);
export const IconTrash = drawn(<path d="M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6" />);
export const IconChevron = drawn(<path d="M9 6l6 6-6 6" />);
export const IconBack = drawn(<path d="M15 6l-6 6 6 6" />);
export const IconUp = drawn(<path d="M6 15l6-6 6 6" />);
export const IconDown = drawn(<path d="M6 9l6 6 6-6" />);
export const IconSun = drawn(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" />
  </>,
);
export const IconEye = drawn(
  <>
    <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z" />
    <circle cx="12" cy="12" r="3" />
  </>,
);
export const IconPerson = drawn(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21c0-4.500 3.500-7 8-7s8 2.500 8 7" />
  </>,
);
export const IconPrint = drawn(
  <>
    <path d="M7 8V3h10v5M7 18H4v-9h16v9h-3" />
    <path d="M7 14h10v7H7z" />
  </>,
);
export const IconColumns = drawn(
  <>
    <rect x="3" y="4" width="18" height="16" rx="2" />
    <path d="M9 4v16M15 4v16" />
  </>,
);
export const IconFile = drawn(
  <>
    <path d="M6 3h8l5 5v13H6z" />
    <path d="M14 3v5h5M9 13h6M9 17h6" />
  </>,
);
export const IconKeys = drawn(
  <>
    <rect x="2" y="6" width="20" height="12" rx="2" />
    <path d="M6 10h.1M10 10h.1M14 10h.1M18 10h.1M7 14h10" />
  </>,
);
export const IconLeave = drawn(<path d="M10 4H5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M15 8l4 4-4 4M19 12H9" />);
