-- A review of the events of no facility, such as sign-ins that failed and the operator's commands: the group's.

alter table audit_review
  modify column facility_id binary(16) null, -- empty in one of the group
  add column group_from datetime(6) null, -- the beginning of the period in one of the group, since empty facilities are no two of a kind
  add unique key audit_review_group (group_from);
