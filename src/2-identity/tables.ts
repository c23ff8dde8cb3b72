import { readTableFile } from '#platform/clickhouse';

const table = (name: string) => readTableFile(new URL(`./tables/${name}.sql`, import.meta.url));

/** The tables this room writes, by name. */
export const ID_TABLES = {
  id_links: table('id_links'),
  id_blocked: table('id_blocked'),
  id_sightings: table('id_sightings'),
  id_edges: table('id_edges'),
  id_labels: table('id_labels'),
  id_part_things: table('id_part_things'),
  id_part_identifiers: table('id_part_identifiers'),
  id_part_people: table('id_part_people'),
} as const;
