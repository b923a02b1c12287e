import type { ReactNode } from 'react';
import classes from './level-bars.module.css';

export interface LevelBar {
  key: string;
  /** The number in the federal list; null outside of it. */
  federal: number | null;
  name: string;
  level: string;
  /** The level in words. */
  words: ReactNode;
  /** Percent of the track. */
  length: number;
  /** What the level rests on. */
  source: string;
}

/** A bar a factor: how long is how bad; what it rests on stands below. */
export function LevelBars({ bars }: { bars: readonly LevelBar[] }) {
  return (
    <ul className={classes.bars}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <div className={classes.barHead}>
            <span>
              {bar.federal !== null && <b>{bar.federal}. </b>}
              {bar.name}
            </span>
            {bar.words}
          </div>
          <div className={classes.track} aria-hidden="true">
            <span className={classes.bar} data-level={bar.level} style={{ inlineSize: `${bar.length}%` }} />
          </div>
          <p className={classes.source}>{bar.source}</p>
        </li>
      ))}
    </ul>
  );
}
