-- What tokens stand on besides their session, and what machines sign in by. All of it is hashes and public keys.

alter table sign_in_session
  add column last_used_at datetime(6) null, -- by a gesture of its holder; kept at most once a minute
  add column locked_at    datetime(6) null; -- shows nothing until its holder proves again who they are

-- The chain of one session's refresh tokens: each is used once, the last is unused. Only hashes are kept.
create table refresh_token (
  id         binary(16)  not null primary key,
  session_id binary(16)  not null,
  token_hash binary(32)  not null,
  issued_at  datetime(6) not null,
  used_at    datetime(6) null,
  unique key refresh_token_hash (token_hash),
  constraint refresh_token_session_fk foreign key (session_id) references sign_in_session (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The public keys that cameras and integrations sign their assertions with.
create table machine_key (
  id            binary(16)   not null primary key,
  version       int          not null,
  account_id    binary(16)   not null,
  thumbprint    char(43)     not null, -- RFC 7638
  public_key    varchar(200) not null, -- a JWK
  registered_at datetime(6)  not null,
  retired_at    datetime(6)  null,
  unique key machine_key_thumbprint (thumbprint), -- one key proves one machine
  key machine_key_account (account_id, retired_at),
  constraint machine_key_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Ids of assertions that were taken, until nobody would take them any more for their age.
create table spent_assertion (
  id_hash    binary(32)  not null primary key, -- of key and id
  expires_at datetime(6) not null,
  key spent_assertion_expiry (expires_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
