/** Marks a file as ours ("PCir"), so that another program's database is never touched. */
export const applicationId = 0x50_43_69_72;

/** Steps from an empty file to today's tables; `schema[n]` leads from version n to n + 1. Never edit one that was released. */
export const schema: readonly string[] = [
  `CREATE TABLE documents (
     partition TEXT NOT NULL,
     id TEXT NOT NULL,
     kind TEXT NOT NULL,
     version INTEGER NOT NULL,
     etag TEXT NOT NULL,
     body TEXT NOT NULL,
     due_at TEXT,
     expires_at INTEGER,
     PRIMARY KEY (partition, id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX due ON documents (due_at) WHERE due_at IS NOT NULL;
   CREATE INDEX expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;
   CREATE TABLE commits (
     partition TEXT NOT NULL,
     name TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (partition, name)
   ) STRICT, WITHOUT ROWID;`,
];
