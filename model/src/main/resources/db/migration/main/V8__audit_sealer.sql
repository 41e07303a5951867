-- The one row that a node locks while it seals, so that of several nodes one does. It lies here because a lock
-- needs the right to change a row, which nobody has in the audit schema.

create table audit_sealer (
  id tinyint not null primary key
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into audit_sealer (id) values (1);
