-- Why events were taken along and how many: named by the event AUDIT_EXPORT. The id is a digest of the content, so that a row that was changed
-- later does not fit its id any more.
create table audit_export (
  id          binary(16)   not null primary key,
  query_id    binary(16)   not null,
  reason      varchar(500) not null,
  event_count bigint       not null, -- that were there when it began
  exported_at datetime(6)  not null,
  exported_by binary(16)   not null,
  constraint audit_export_query_fk foreign key (query_id) references audit_query (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
