-- Somebody looked, in an emergency, at a patient of a facility where he does not work. Never changed and never deleted.
create table emergency_access (
  id                  binary(16)      not null primary key,
  patient_id          binary(16)      not null,
  patient_facility_id binary(16)      not null,
  account_id          binary(16)      not null,
  acting_facility_id  binary(16)      not null, -- where the caller works
  reason              varchar(24)     not null,
  note                varbinary(4096) null,     -- sealed under the patient's key
  opened_at           datetime(6)     not null,
  expires_at          datetime(6)     not null,
  creation_digest     binary(16)      not null,
  key emergency_access_open (account_id, patient_id, expires_at),
  key emergency_access_patient (patient_id, opened_at),
  constraint emergency_access_patient_fk foreign key (patient_id) references patient (id),
  constraint emergency_access_account_fk foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
