-- Reviewing the audit trail: what was asked of it, periodic reviews, what was written about an alarm, and how far the
-- hospital's collector of events has got.

-- The id is a digest of the other columns: the audit event that names it says what was asked, and a changed row does not fit.
create table audit_query (
  id            binary(16)    not null primary key,
  scope         varchar(16)   not null, -- FACILITY, GROUP
  facility_id   binary(16)    not null,
  account_id    binary(16)    null,
  patient_id    binary(16)    null,
  actions       varchar(4000) not null, -- with commas; empty is all
  outcomes      varchar(64)   not null,
  occurred_from datetime(6)   null,
  occurred_to   datetime(6)   null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table audit_review (
  id            binary(16)     not null primary key,
  version       int            not null,
  facility_id   binary(16)     not null,
  period_from   datetime(6)    not null,
  period_to     datetime(6)    not null,
  seed          varchar(32)    not null, -- the sample: the events with the lowest SHA-256 of seed and id
  population    bigint         not null,
  sample_size   int            not null,
  opened_at     datetime(6)    not null,
  due_at        datetime(6)    not null,
  signed_off_at datetime(6)    null,
  alarmed_at    datetime(6)    null, -- when its delay was said last
  wrapped_key   varbinary(512) not null, -- of the comments
  unique key audit_review_period (facility_id, period_from),
  key audit_review_due (signed_off_at, due_at),
  constraint audit_review_facility_fk foreign key (facility_id) references facility (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table audit_review_item (
  review_id     binary(16)      not null,
  event_id      binary(16)      not null,
  chosen        varchar(16)     not null, -- SAMPLE, KIND
  account_id    binary(16)      null,     -- whose doing it was: who may not review it
  signed_off_by binary(16)      null,
  signed_off_at datetime(6)     null,
  comment       varbinary(8192) null,
  commented_by  binary(16)      null,
  commented_at  datetime(6)     null,
  primary key (review_id, event_id),
  key audit_review_item_open (review_id, signed_off_by, account_id),
  constraint audit_review_item_review_fk foreign key (review_id) references audit_review (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

alter table alarm
  add column note varbinary(8192) null, -- ciphertext under the key beside it
  add column note_key varbinary(512) null,
  add key alarm_facility (facility_id, raised_at);

-- One row per collector: which seal it has taken last, and which node hands on until when.
create table audit_forwarding (
  sink          varchar(255) not null primary key, -- host and port
  last_seal     bigint       not null,
  forwarded_at  datetime(6)  null,
  holder_node   binary(16)   null,
  lease_until   datetime(6)  null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
