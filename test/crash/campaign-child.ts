/** A sender in a process of its own, on stores that somebody else runs; to be killed. Told by one JSON argument where they are. */
import { openSender } from '#actions';
import { openWarehouse } from '#platform/clickhouse';
import { silentLog } from '#platform/log';
import { openRecords } from '#platform/postgres';
import { secretOf } from '#platform/secret';
import { clockFrom } from '../actions/clock-from.ts';

type Place = {
  url: string;
  username: string;
  password: string;
  database: string;
  postgresUrl: string;
  secret: string;
  start: string;
};

const place = JSON.parse(process.argv[2] ?? '{}') as Place;
const { url, username } = place;
const warehouse = await openWarehouse({
  nodes: [{ url, username, password: secretOf(place.password) }],
  cluster: 'patron',
  database: place.database,
});
const records = openRecords(place.postgresUrl, 4);
const sender = openSender({
  warehouse,
  records,
  clock: clockFrom(place.start),
  log: silentLog,
  secret: secretOf(place.secret),
});
await sender.start();
process.stdout.write('up\n');
