-- What a person proves besides a password, and the counts that keep guessing slow. Counts are rows, so that many guesses at once on several
-- nodes share them.
alter table account add column password_changed_at datetime(6) null after password_hash;
update account set password_changed_at = created_at where password_hash is not null;
alter table account add column attempts_since datetime(6) null after locked_until;
alter table account add column attempts_in_day int not null default 0 after attempts_since;
alter table account add column factor_failed_attempts int not null default 0 after attempts_in_day;
alter table account add column factor_locked_until datetime(6) null after factor_failed_attempts;
alter table account add column factor_attempts_since datetime(6) null after factor_locked_until;
alter table account add column factor_attempts_in_day int not null default 0 after factor_attempts_since;

-- What a session may do that is not whole yet; null is everything its roles give.
alter table sign_in_session add column limited_to varchar(24) null after factors; -- ENROLMENT, PASSWORD_CHANGE

-- One at most is confirmed for each account. last_step: of the codes of 30 seconds, the last that was accepted; none before it is accepted again.
create table totp (
  id           binary(16)     not null primary key,
  version      int            not null,
  account_id   binary(16)     not null,
  wrapped_key  varbinary(512) not null,
  secret       varbinary(256) not null,
  last_step    bigint         not null,
  created_at   datetime(6)    not null,
  confirmed_at datetime(6)    null,
  key totp_account (account_id),
  constraint totp_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The public half of a passkey: authenticator's kind, credential id and key as WebAuthn encodes them.
create table passkey (
  id              binary(16)      not null primary key,
  version         int             not null,
  account_id      binary(16)      not null,
  name            varchar(100)    not null,
  credential_hash binary(32)      not null,
  credential      varbinary(4096) not null,
  sign_count      bigint          not null,
  backup_eligible tinyint         not null,
  created_at      datetime(6)     not null,
  last_used_at    datetime(6)     null,
  unique key passkey_credential (credential_hash),
  key passkey_account (account_id),
  constraint passkey_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table recovery_code (
  id         binary(16)  not null primary key,
  account_id binary(16)  not null,
  code_hash  binary(32)  not null,
  created_at datetime(6) not null,
  used_at    datetime(6) null,
  unique key recovery_code_hash (code_hash),
  key recovery_code_account (account_id, used_at),
  constraint recovery_code_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What a passkey is to sign, once; account_id is null where nobody has said yet who signs in.
create table passkey_challenge (
  id             binary(16)  not null primary key,
  challenge_hash binary(32)  not null,
  purpose        varchar(16) not null, -- SIGN_IN, PROVE, REGISTER
  account_id     binary(16)  null,
  expires_at     datetime(6) not null,
  unique key passkey_challenge_hash (challenge_hash),
  key passkey_challenge_end (expires_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A sign-in that was proven in part at the portal and waits for its next step.
create table sign_in_ticket (
  id         binary(16)  not null primary key,
  code_hash  binary(32)  not null,
  account_id binary(16)  not null,
  factors    varchar(64) not null,
  expires_at datetime(6) not null,
  unique key sign_in_ticket_code (code_hash),
  key sign_in_ticket_end (expires_at),
  constraint sign_in_ticket_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- How far a source address, and the installation as a whole, have used up what wrong passwords they may try.
create table guess_budget (
  budget_key varchar(64) not null primary key,
  used_until datetime(6) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
