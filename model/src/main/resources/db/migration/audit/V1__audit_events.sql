-- The audit trail lives in a schema of its own, where the runtime account may insert and select and nothing else.
-- Ids only: no name, no password, no free text.

create table audit_event (
  id             binary(16)   not null primary key,
  occurred_at    datetime(6)  not null,
  node_id        binary(16)   not null,
  sequence       bigint       not null, -- counts up within one start of one node
  boot_id        binary(16)   not null,
  schema_version int          not null,
  action         varchar(48)  not null,
  outcome        varchar(16)  not null, -- SUCCESS, FAILURE, DENIED
  account_id     binary(16)   null,
  facility_id    binary(16)   null,
  roles          varchar(200) not null,
  request_id     binary(16)   null,
  source_address varchar(45)  null,
  unique key audit_event_sequence (node_id, boot_id, sequence),
  key audit_event_time (occurred_at),
  key audit_event_account (account_id, occurred_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table audit_event_entity (
  event_id  binary(16)  not null,
  position  int         not null,
  kind      varchar(32) not null, -- PATIENT, EXAMINATION, PHOTO, ...
  entity_id binary(16)  not null,
  primary key (event_id, position),
  key audit_event_entity_object (entity_id),
  constraint audit_event_entity_event_fk foreign key (event_id) references audit_event (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
