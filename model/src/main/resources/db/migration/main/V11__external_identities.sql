-- Sign-on by the hospital's identity system: whom it means by an account, and which roles its groups gave.
-- Texts of issuer and subject have no blanks at their ends: the collation would not tell them apart.
create table external_identity (
  id         binary(16)   not null primary key,
  account_id binary(16)   not null,
  issuer     varchar(400) not null,
  subject    varchar(255) not null,
  linked_at  datetime(6)  not null,
  unique key external_identity_subject (issuer, subject),
  unique key external_identity_account (account_id, issuer),
  constraint external_identity_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- id is that of the assignment. One without a row here was given by a person and is ended by a person only.
create table ruled_role (
  id          binary(16) not null primary key,
  identity_id binary(16) not null,
  key ruled_role_identity (identity_id),
  constraint ruled_role_assignment_fk foreign key (id) references role_assignment (id),
  constraint ruled_role_identity_fk foreign key (identity_id) references external_identity (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A sign-in that goes on later takes along when the identity system saw the second factor: that is not now.
alter table sign_in_ticket add column second_factor_at datetime(6) null;
