-- The sealed account for emergencies, of which an installation has one: when it was sealed, opened and spent. Its secret's hash is the
-- password hash of its account.

create table break_glass (
  id          binary(16)  not null primary key, -- of the account
  version     int         not null,
  sealed_at   datetime(6) not null,
  sealed_by   binary(16)  not null, -- who asked for it
  approved_by binary(16)  not null, -- who saw the secret
  opened_at   datetime(6) null,     -- first sign-in since then
  open_until  datetime(6) null,
  closed_at   datetime(6) null,     -- signed out before the time was over
  reminded_at datetime(6) null,
  constraint break_glass_account_fk foreign key (id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
