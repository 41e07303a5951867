-- The seals of the audit trail: rows that are added and never changed, as all in this schema. See docs/security/audit.md.
-- A column that is added to a sealed table must be empty in the rows that are there: it is part of what is sealed.

alter table audit_event
  add column command varchar(500) null; -- of the operator's command: its verb and options, without secrets

create table audit_seal (
  number         bigint      not null primary key, -- counted from 1, without a gap
  previous_hash  binary(32)  not null,
  first_event_id binary(16)  not null,
  last_event_id  binary(16)  not null,
  event_count    int         not null,
  contents       binary(32)  not null, -- over the digests of its events
  sealed_at      datetime(6) not null,
  reaches_to     datetime(6) not null, -- nothing older waited, but for transactions that had not committed
  node_id        binary(16)  not null,
  hash           binary(32)  not null  -- over all other columns
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Without a foreign key to the events: what was sealed is known also when the event is not there any more.
create table audit_seal_event (
  seal     bigint     not null,
  position int        not null, -- counted from 1
  event_id binary(16) not null,
  digest   binary(32) not null,
  primary key (seal, position),
  unique key audit_seal_event_once (event_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table audit_key (
  number int           not null primary key, -- counted from 1
  line   varchar(1200) not null -- the statement, signed by the key before
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table audit_checkpoint (
  counter bigint       not null primary key, -- counted from 1, without a gap
  line    varchar(600) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
