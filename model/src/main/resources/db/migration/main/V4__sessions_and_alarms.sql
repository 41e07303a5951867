-- Every sign-in, whichever way: what token or portal session stand on. Ended, never deleted by the server itself.
create table sign_in_session (
  id               binary(16)  not null primary key,
  account_id       binary(16)  not null,
  facility_id      binary(16)  not null,
  kind             varchar(16) not null, -- PORTAL, API, MACHINE
  factors          varchar(64) not null, -- how it was proven who signs in, RFC 8176, with commas
  source_address   varchar(45) null,
  started_at       datetime(6) not null,
  expires_at       datetime(6) not null, -- the absolute end, whatever its use
  second_factor_at datetime(6) null,     -- when a second factor was proven last
  ended_at         datetime(6) null,
  end_reason       varchar(24) null,
  key sign_in_session_account (account_id, ended_at),
  constraint sign_in_session_account_fk foreign key (account_id) references account (id),
  constraint sign_in_session_facility_fk foreign key (facility_id) references facility (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What a security officer is to look at. Ids only, as in the audit trail.
create table alarm (
  id           binary(16)  not null primary key,
  version      int         not null,
  kind         varchar(32) not null,
  raised_at    datetime(6) not null,
  facility_id  binary(16)  null, -- whose security officer; null is the group's
  account_id   binary(16)  null, -- whose doing it was
  subject_kind varchar(32) null,
  subject_id   binary(16)  null,
  handled_at   datetime(6) null,
  handled_by   binary(16)  null,
  key alarm_open (handled_at, raised_at),
  key alarm_subject (kind, subject_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
