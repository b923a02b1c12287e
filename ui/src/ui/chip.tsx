import type { ReactNode } from 'react';
import classes from './chip.module.css';

export function Chip({
  children,
  tone = 'plain',
}: {
  children: ReactNode;
  tone?: 'plain' | 'doubt' | 'good';
}) {
  return <span className={`${classes.chip} ${classes[tone]}`}>{children}</span>;
}

/** Chips in a row; a long list shows `most` of them and how many are left. */
export function Chips({
  items,
  most = 60,
  empty,
}: {
  items: readonly string[];
  most?: number;
  empty?: string;
}) {
  if (items.length === 0) return empty ? <span className={classes.empty}>{empty}</span> : null;
  const shown = items.slice(0, most);
  return (
    <span className={classes.chips}>
      {shown.map((item, index) => (
        <Chip key={index}>{item}</Chip>
      ))}
      {items.length > most && <Chip>+{items.length - most}</Chip>}
    </span>
  );
}
