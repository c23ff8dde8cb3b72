import { type Clock, dayIn } from '#platform/clock';

/** A clock that goes on from a moment; `jump` puts it elsewhere. */
export function clockFrom(start: string): Clock & { jump(moment: string): void } {
  let ahead = Date.parse(start) - Date.now();
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    today: (zone) => dayIn(now(), zone),
    jump: (moment) => {
      ahead = Date.parse(moment) - Date.now();
    },
  };
}
