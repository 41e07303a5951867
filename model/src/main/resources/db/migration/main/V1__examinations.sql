-- First schema. One dialect for MariaDB 10.11+ and MySQL 8.4; every id is a UUID in BINARY(16), every instant UTC with micros.
-- Columns of type VARBINARY that are named after a personal fact hold ciphertext under the patient's data key (wrapped_key).
-- creation_digest is a keyed digest of the command that made the row: the same command again is a repeat, another one a conflict.

-- Every id that a client made. Claimed by "insert ignore" in the transaction that uses it, so that two creates of one id meet here and nowhere else.
create table client_id (
  id binary(16) not null primary key
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Which master keys this data was written with: keys that do not belong to it are refused at start.
create table key_check (
  id          tinyint     not null primary key,
  check_value varchar(64) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table facility (
  id               binary(16)   not null primary key,
  version          int          not null,
  name             varchar(200) not null,
  institution_code varchar(20)  not null,
  time_zone        varchar(64)  not null,
  created_at       datetime(6)  not null,
  creation_digest  binary(16)   not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table account (
  id              binary(16)   not null primary key,
  version         int          not null,
  kind            varchar(16)  not null, -- PERSON, CAMERA, INTEGRATION
  state           varchar(16)  not null, -- INVITED, ACTIVE, DISABLED
  sign_in_name    varchar(100) not null,
  display_name    varchar(200) not null,
  password_hash   varchar(300) null,
  failed_attempts int          not null default 0,
  locked_until    datetime(6)  null,
  created_at      datetime(6)  not null,
  creation_digest binary(16)   not null,
  unique key account_sign_in_name (sign_in_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table role_assignment (
  id          binary(16)  not null primary key,
  account_id  binary(16)  not null,
  facility_id binary(16)  not null,
  role        varchar(32) not null,
  valid_from  datetime(6) not null,
  valid_until datetime(6) null,
  key role_assignment_account (account_id, facility_id),
  constraint role_assignment_account_fk foreign key (account_id) references account (id),
  constraint role_assignment_facility_fk foreign key (facility_id) references facility (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table invitation (
  id         binary(16)  not null primary key,
  version    int         not null,
  account_id binary(16)  not null,
  code_hash  binary(32)  not null,
  expires_at datetime(6) not null,
  used_at    datetime(6) null,
  unique key invitation_code (code_hash),
  constraint invitation_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row at most: the set-up of the installation, claimed by whoever holds the one-time code.
create table installation (
  id        tinyint     not null primary key,
  set_up_at datetime(6) not null,
  set_up_by binary(16)  not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table camera (
  id              binary(16)   not null primary key,
  version         int          not null,
  facility_id     binary(16)   not null,
  account_id      binary(16)   not null,
  name            varchar(100) not null,
  created_at      datetime(6)  not null,
  creation_digest binary(16)   not null,
  key camera_facility (facility_id),
  unique key camera_account (account_id),
  constraint camera_facility_fk foreign key (facility_id) references facility (id),
  constraint camera_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table patient (
  id                binary(16)     not null primary key,
  version           int            not null,
  facility_id       binary(16)     not null,
  wrapped_key       varbinary(512) not null,
  family_name       varbinary(512) not null,
  given_name        varbinary(512) not null,
  family_name_kana  varbinary(512) null,
  given_name_kana   varbinary(512) null,
  family_name_latin varbinary(512) null,
  given_name_latin  varbinary(512) null,
  birth_date        varbinary(128) not null,
  sex               varchar(8)     not null,
  created_at        datetime(6)    not null,
  updated_at        datetime(6)    not null,
  creation_digest   binary(16)     not null,
  key patient_facility (facility_id, created_at),
  constraint patient_facility_fk foreign key (facility_id) references facility (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table patient_identifier (
  id           binary(16)     not null primary key,
  patient_id   binary(16)     not null,
  facility_id  binary(16)     not null,
  identifier_system varchar(100)   not null,
  value        varbinary(512) not null,
  value_index  binary(16)     not null,
  valid_from   datetime(6)    not null,
  valid_until  datetime(6)    null,
  unique key patient_identifier_value (facility_id, identifier_system, value_index),
  key patient_identifier_patient (patient_id),
  constraint patient_identifier_patient_fk foreign key (patient_id) references patient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Keyed indexes for search: birth date, kana, latin and kanji, exact and by fixed-length prefixes.
create table patient_search_key (
  facility_id binary(16)  not null,
  kind        varchar(24) not null,
  key_index   binary(16)  not null,
  patient_id  binary(16)  not null,
  primary key (facility_id, kind, key_index, patient_id),
  key patient_search_key_patient (patient_id),
  constraint patient_search_key_patient_fk foreign key (patient_id) references patient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The same person twice, or at another facility. Reversible: rows of patients are never merged.
create table patient_link (
  id               binary(16)  not null primary key,
  patient_id       binary(16)  not null,
  other_patient_id binary(16)  not null,
  linked_at        datetime(6) not null,
  linked_by        binary(16)  not null,
  undone_at        datetime(6) null,
  undone_by        binary(16)  null,
  key patient_link_patient (patient_id),
  key patient_link_other (other_patient_id),
  constraint patient_link_patient_fk foreign key (patient_id) references patient (id),
  constraint patient_link_other_fk foreign key (other_patient_id) references patient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table consent (
  id              binary(16)  not null primary key,
  patient_id      binary(16)  not null,
  purpose         varchar(16) not null, -- CARE, RESEARCH
  text_version    varchar(40) not null,
  given_at        datetime(6) not null,
  withdrawn_at    datetime(6) null,
  recorded_by     binary(16)  not null,
  recorded_at     datetime(6) not null,
  creation_digest binary(16)  not null,
  key consent_patient (patient_id, purpose),
  constraint consent_patient_fk foreign key (patient_id) references patient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- One row per export or pull by a third party.
create table disclosure (
  id           binary(16)     not null primary key,
  patient_id   binary(16)     not null,
  facility_id  binary(16)     not null,
  purpose      varchar(32)    not null,
  recipient    varbinary(1024) not null,
  disclosed_at datetime(6)    not null,
  disclosed_by binary(16)     not null,
  key disclosure_patient (patient_id),
  constraint disclosure_patient_fk foreign key (patient_id) references patient (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table examination (
  id                 binary(16)      not null primary key,
  version            int             not null,
  facility_id        binary(16)      not null,
  patient_id         binary(16)      not null,
  camera_id          binary(16)      null,
  state              varchar(16)     not null,
  state_entered_at   datetime(6)     not null,
  opened_at          datetime(6)     not null,
  opened_by          binary(16)      not null,
  photo_count        int             not null,
  interview_revision int             not null,
  findings_revision  int             not null,
  current_run_id     binary(16)      null,
  stop_reason        varchar(32)     null,
  stop_note          varbinary(4096) null,
  run_failure        varchar(40)     null,
  creation_digest    binary(16)      not null,
  key examination_worklist (facility_id, opened_at, id),
  key examination_worklist_state (facility_id, state, opened_at, id),
  key examination_patient (facility_id, patient_id, opened_at, id),
  constraint examination_facility_fk foreign key (facility_id) references facility (id),
  constraint examination_patient_fk foreign key (patient_id) references patient (id),
  constraint examination_camera_fk foreign key (camera_id) references camera (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table photo (
  id              binary(16)     not null primary key,
  examination_id  binary(16)     not null,
  position        int            not null,
  wrapped_key     varbinary(512) not null,
  format          varchar(8)     not null,
  width_px        int            not null,
  height_px       int            not null,
  orientation     tinyint        not null,
  size_bytes      int            not null,
  received_sha256 binary(32)     not null,
  stored_sha256   binary(32)     not null,
  sealed_sha256   binary(32)     not null,
  quality         varchar(24)    not null,
  quality_score   int            not null,
  received_at     datetime(6)    not null,
  received_by     binary(16)     not null,
  unique key photo_position (examination_id, position),
  constraint photo_examination_fk foreign key (examination_id) references examination (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Interview and physician's findings: immutable revisions of the two forms of a published questionnaire version.
create table form_revision (
  id                    binary(16)  not null primary key,
  examination_id        binary(16)  not null,
  form                  varchar(16) not null, -- INTERVIEW, FINDINGS
  revision              int         not null,
  questionnaire_version varchar(40) not null,
  asked_at              datetime(6) not null,
  answers               json        not null,
  entered_by            binary(16)  not null,
  entered_at            datetime(6) not null,
  creation_digest       binary(16)  not null,
  unique key form_revision_number (examination_id, form, revision),
  constraint form_revision_examination_fk foreign key (examination_id) references examination (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table analysis_run (
  id                 binary(16)  not null primary key,
  version            int         not null,
  examination_id     binary(16)  not null,
  purpose            varchar(16) not null, -- CLINICAL, SHADOW
  state              varchar(16) not null, -- RUNNING, COMPLETED, FAILED
  interview_revision int         not null,
  findings_revision  int         not null,
  input_digest       binary(32)  not null,
  model_name         varchar(64) null,
  model_version      varchar(64) null,
  model_digest       binary(32)  null,
  node_id            binary(16)  not null,
  lease_until        datetime(6) not null,
  requested_by       binary(16)  not null,
  started_at         datetime(6) not null,
  finished_at        datetime(6) null,
  failure            varchar(40) null,
  creation_digest    binary(16)  not null,
  key analysis_run_examination (examination_id, started_at),
  key analysis_run_lease (state, lease_until),
  constraint analysis_run_examination_fk foreign key (examination_id) references examination (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table analysis_result (
  id              binary(16)  not null primary key,
  run_id          binary(16)  not null,
  disease_system  varchar(64) not null,
  disease_code    varchar(32) not null,
  outcome         varchar(16) not null, -- DETECTED, NOT_DETECTED, UNDETERMINED
  probability     double      not null,
  lower_threshold double      not null,
  upper_threshold double      not null,
  unique key analysis_result_disease (run_id, disease_system, disease_code),
  constraint analysis_result_run_fk foreign key (run_id) references analysis_run (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Which photo went into a run (the digest at that time) and what the run made of it; the verdict is empty until the run completes.
create table photo_assessment (
  id            binary(16)  not null primary key,
  run_id        binary(16)  not null,
  photo_id      binary(16)  not null,
  stored_sha256 binary(32)  not null,
  quality       varchar(24) null,
  quality_score int         null,
  weight        double      null,
  unique key photo_assessment_photo (run_id, photo_id),
  constraint photo_assessment_run_fk foreign key (run_id) references analysis_run (id),
  constraint photo_assessment_photo_fk foreign key (photo_id) references photo (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table heat_map (
  id            binary(16)      not null primary key,
  assessment_id binary(16)      not null,
  disease_code  varchar(32)     not null,
  column_count  int             not null,
  row_count     int             not null,
  intensities   varbinary(8192) not null,
  unique key heat_map_disease (assessment_id, disease_code),
  constraint heat_map_assessment_fk foreign key (assessment_id) references photo_assessment (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Sequence 1 is the decision, each further row an amendment of it; nothing is overwritten.
create table decision (
  id              binary(16)      not null primary key,
  examination_id  binary(16)      not null,
  sequence        int             not null,
  run_id          binary(16)      null,
  without_run     varchar(32)     null, -- why there is no run: NO_USABLE_PHOTO, MODEL_UNAVAILABLE, ...
  reason          varbinary(4096) null,
  diagnosis       varbinary(4096) null,
  treatment_note  varbinary(8192) null,
  decided_by      binary(16)      not null,
  decided_at      datetime(6)     not null,
  creation_digest binary(16)      not null,
  unique key decision_sequence (examination_id, sequence),
  constraint decision_examination_fk foreign key (examination_id) references examination (id),
  constraint decision_run_fk foreign key (run_id) references analysis_run (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table judgement (
  id           binary(16)  not null primary key,
  decision_id  binary(16)  not null,
  disease_code varchar(32) not null,
  opinion      varchar(16) not null, -- AGREE, DISAGREE, UNDECIDED
  unique key judgement_disease (decision_id, disease_code),
  constraint judgement_decision_fk foreign key (decision_id) references decision (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table confirmatory_test (
  id              binary(16)  not null primary key,
  examination_id  binary(16)  not null,
  disease_code    varchar(32) not null,
  method          varchar(16) not null, -- ANTIGEN, PCR, CULTURE, SEROLOGY
  result          varchar(16) not null, -- POSITIVE, NEGATIVE, INVALID
  sampled_at      datetime(6) not null,
  recorded_by     binary(16)  not null,
  recorded_at     datetime(6) not null,
  creation_digest binary(16)  not null,
  key confirmatory_test_examination (examination_id),
  constraint confirmatory_test_examination_fk foreign key (examination_id) references examination (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
