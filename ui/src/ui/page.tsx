import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

/** A page: one title, one sentence of what it is, one main action. While the title is not known, only its place is. */
export function Page({
  title,
  lead,
  action,
  above,
  children,
  wide = false,
}: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  above?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  useDocumentTitle(title);
  return (
    <div className={wide ? classes.wide : classes.page}>
      {above}
      <header className={classes.header}>
        <div className={classes.words}>
          <h1
            className={title === '' ? 'v-hidden' : classes.title}
            data-long={title.length > 70 || undefined}
          >
            {title || 'Веха'}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {action && <div className={classes.action}>{action}</div>}
      </header>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = title === '' ? 'Веха' : `${title.slice(0, 90)} · Веха`;
  }, [title]);
}
