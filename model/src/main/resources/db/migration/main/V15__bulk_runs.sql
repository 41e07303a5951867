-- What every node does by itself for many accounts: each run holds its row first, so that nodes follow each other.
create table bulk_run (
  name    varchar(24) not null primary key,
  done_at datetime(6) null -- when it last came to its end; null where that does not matter or never happened
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
insert into bulk_run (name) values ('STAFF_LIST'), ('ACCOUNT_CARE');
