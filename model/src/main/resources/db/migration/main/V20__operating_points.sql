-- A facility's own thresholds for one model: immutable versions, each approved by a second person. A set takes the place of the one
-- before as a whole; an empty one goes back to the model's own. It judges no other model than the one that it names.
create table operating_points (
  id              binary(16)   not null primary key, -- that of the request for approval, too
  facility_id     binary(16)   not null,
  version         int          null,     -- counts within the facility; none until it is approved
  based_on        int          not null, -- the version that the proposer saw in force; 0 is none
  model_name      varchar(64)  not null,
  model_version   varchar(64)  not null,
  model_digest    binary(32)   not null,
  reason          varchar(500) not null,
  proposed_by     binary(16)   not null,
  proposed_at     datetime(6)  not null,
  approved_by     binary(16)   null,
  approved_at     datetime(6)  null,
  creation_digest binary(16)   not null,
  unique key operating_points_version (facility_id, version),
  key operating_points_facility (facility_id, proposed_at, id),
  constraint operating_points_facility_fk foreign key (facility_id) references facility (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table operating_point (
  id                  binary(16)  not null primary key,
  operating_points_id binary(16)  not null,
  position            int         not null,
  disease_system      varchar(64) not null,
  disease_code        varchar(32) not null,
  age_band            varchar(16) null, -- null is every age
  sex                 varchar(16) null, -- null is every sex
  lower_threshold     double      not null,
  upper_threshold     double      not null,
  unique key operating_point_position (operating_points_id, position),
  constraint operating_point_set_fk foreign key (operating_points_id) references operating_points (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What of a patient a run was judged by, as bands of what the interview said: the figures count by them, and need neither a birth date
-- nor the answers for it. Runs from before have none and are counted as unknown.
alter table analysis_run add column age_band varchar(16) null after findings_revision;
alter table analysis_run add column sex varchar(16) null after age_band;
alter table analysis_run add column onset_band varchar(16) null after sex;
alter table analysis_run add column operating_points_id binary(16) null after threshold_version;

-- Whose thresholds judged: the rules of a facility need not cover every patient.
alter table analysis_result add column judged_by varchar(16) not null default 'MODEL';
