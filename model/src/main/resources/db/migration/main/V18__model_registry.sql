-- Versions of the diagnostic network. Their files lie outside the database under their digests; rows stay, since results name them.

create table model_version (
  id            binary(16)  not null primary key,
  version       int         not null,
  name          varchar(64) not null,
  model_version varchar(64) not null,
  digest        binary(32)  not null, -- over what computes
  signer        varchar(32) not null, -- fingerprint of the key that signed the file
  size_bytes    bigint      not null,
  manifest      mediumtext  not null, -- JSON, as the file had it when it was imported
  origin        varchar(16) not null, -- SHIPPED, UPLOADED, COMMAND
  stage         varchar(16) not null, -- IMPORTED, APPROVED, SHADOW, ACTIVE, RETIRED
  imported_at   datetime(6) not null,
  imported_by   binary(16)  null,     -- null where it came with the product or by the command
  requested_by  binary(16)  null,     -- who asked for its approval
  approved_by   binary(16)  null,     -- and who gave it
  approved_at   datetime(6) null,
  retired_by    binary(16)  null,
  retired_at    datetime(6) null,
  unique key model_version_digest (digest),
  key model_version_imported (imported_at, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row: which models judge on every node. Whoever changes a stage holds it.
create table model_choice (
  id          binary(16)  not null primary key,
  active_id   binary(16)  null,
  previous_id binary(16)  null, -- what a rollback goes back to
  shadow_id   binary(16)  null,
  chosen_by   binary(16)  null, -- null as long as the shipped model is the one because nobody has chosen
  chosen_at   datetime(6) null,
  constraint model_choice_active_fk foreign key (active_id) references model_version (id),
  constraint model_choice_previous_fk foreign key (previous_id) references model_version (id),
  constraint model_choice_shadow_fk foreign key (shadow_id) references model_version (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
insert into model_choice (id) values (x'019900000000700080000000000000c1');
