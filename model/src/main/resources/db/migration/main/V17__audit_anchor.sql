-- How far each node has written its anchors: an anchor that is missing or ends earlier than this was taken away or
-- cut. The anchor itself, outside of the database, remains what tells that a database was put back.

create table audit_anchor (
  node_id binary(16) not null,
  place tinyint not null comment '1, or 2 for the second anchor',
  counter bigint not null comment 'of the newest checkpoint written; 0 as long as the anchor may be begun',
  primary key (node_id, place)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
