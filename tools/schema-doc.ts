/** Writes `docs/schema.md` from a migrated database: what the tables really are, not what somebody remembers. */

type Query = <Row>(text: string) => Promise<Row[]>;

interface TableRow {
  name: string;
  kind: 'tenant' | 'global';
  partitioned: boolean;
  about: string | null;
  columns: { name: string; type: string; nullable: boolean; default: string | null }[];
  constraints: string[];
  indexes: string[];
}

/** Days that a partitioned table keeps; everything else stays until somebody removes it, but for what is named here. */
export type Retention = Readonly<Record<string, string>>;

const TABLES = `
  select c.relname as name, c.relkind = 'p' as partitioned, obj_description(c.oid) as about,
    case when has_table_privilege('resync_app', c.oid, 'select') then 'tenant' else 'global' end as kind,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'nullable', not a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(pg_get_constraintdef(k.oid) order by k.contype = 'p' desc, k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')), '[]') as constraints,
    coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text)
      from pg_index i where i.indrelid = c.oid
        and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)), '[]') as indexes
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> 'migrations'
  order by c.relname`;

export async function describeSchema(query: Query, retention: Retention): Promise<string> {
  const tables = await query<TableRow>(TABLES);
  const overview = tables.map(
    ({ name, kind, partitioned }) =>
      `| [\`${name}\`](#${name}) | ${kind} | ${partitioned ? 'by day' : ''} | ${retention[name] ?? 'not dropped by age'} |`,
  );
  return [
    '# Tables',
    '',
    'Written by `tools/schema-doc.ts` from the migrated database; a test holds it current',
    '(`pnpm vitest run --project integration apps/worker/test/schema-doc.int-spec.ts -u` writes it anew).',
    '',
    'A **tenant** table has row-level security forced: the role `resync_app` sees the rows of the tenant that its',
    'transaction has named, and none without. A **global** table is out of reach for that role; `resync_system` uses it,',
    'in `libs/platform` only.',
    '',
    '| table | of | partitions | kept |',
    '| --- | --- | --- | --- |',
    ...overview,
    ...tables.flatMap(section),
    '',
  ].join('\n');
}

function section({ name, about, columns, constraints, indexes }: TableRow): string[] {
  return [
    '',
    `## ${name}`,
    '',
    ...(about ? [about, ''] : []),
    '| column | type | default |',
    '| --- | --- | --- |',
    ...columns.map(
      (c) => `| \`${c.name}\` | ${c.type}${c.nullable ? '' : ' not null'} | ${code(c.default)} |`,
    ),
    '',
    ...constraints.map((text) => `- \`${text.replaceAll(/\s+/g, ' ')}\``),
    ...indexes.map((text) => `- \`${text.replace(/ ON (ONLY )?public\./, ' ON ')}\``),
  ];
}

const code = (text: string | null): string => (text === null ? '' : `\`${text.replaceAll('|', '\\|')}\``);
