-- The life of accounts: one person one account, roles for a time, changes that a second person approves, suspension and review.

-- personnel_number is the person's number at the hospital, folded, and never given to a second account: one person, one account. It is
-- null for machines and for accounts that are older than this schema. home_facility_id is where an account is administered.
alter table account add column personnel_number varchar(40) null after display_name;
alter table account add column home_facility_id binary(16) null after personnel_number;
alter table account add column is_external tinyint(1) not null default 0 after home_facility_id; -- maintains, and is on no staff list
alter table account add column state_before varchar(16) null after state; -- what it comes back to
alter table account add column state_reason varchar(24) null after state_before; -- why it is DISABLED or SUSPENDED
alter table account add column state_changed_at datetime(6) null after state_reason;
alter table account add column state_changed_by binary(16) null after state_changed_at; -- null where the system did
alter table account add column last_used_at datetime(6) null after locked_until;
alter table account add unique key account_personnel_number (personnel_number);
alter table account add key account_state (state, last_used_at);
update account a set home_facility_id =
  (select r.facility_id from role_assignment r where r.account_id = a.id order by r.valid_from, r.id limit 1);
update account set last_used_at = created_at;
alter table account add key account_home (home_facility_id, id);

-- reviewed_at is when somebody else than the holder last said that the role is still needed; giving it counts as the first time.
alter table role_assignment add column given_by binary(16) null; -- null for set-up and what is older than this schema
alter table role_assignment add column approved_by binary(16) null;
alter table role_assignment add column reviewed_at datetime(6) null;
alter table role_assignment add column reviewed_by binary(16) null;
alter table role_assignment add column creation_digest binary(16) null; -- where a client gave it under an id of its own
alter table role_assignment add column ended_by binary(16) null; -- null where time or the system ended it
update role_assignment set reviewed_at = valid_from;
alter table role_assignment add key role_assignment_facility (facility_id, valid_until);
alter table role_assignment add key role_assignment_role (role, valid_until);

alter table facility add column closed_at datetime(6) null;

-- The two whom the first administrator appoints alone while the installation is being set up, each once.
create table set_up_appointment (
  office       varchar(24) not null primary key, -- SECOND_ADMINISTRATOR, SECURITY_OFFICER
  account_id   binary(16)  not null,
  appointed_at datetime(6) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A deed that waits for a second person. payload is what will be done, as JSON of ids, roles and times; never a secret.
create table approval_request (
  id                     binary(16)    not null primary key,
  version                int           not null,
  kind                   varchar(40)   not null,
  state                  varchar(16)   not null, -- OPEN, EXECUTED, REFUSED, WITHDRAWN
  facility_id            binary(16)    null,     -- null where only an administrator of the group decides
  subject_id             binary(16)    null,     -- the account it is about, which decides nothing of it
  payload                varchar(8000) not null,
  reason                 varchar(500)  not null,
  requested_by           binary(16)    not null,
  requested_for_facility binary(16)    not null, -- where the requester's right to it must still stand
  requested_at           datetime(6)   not null,
  expires_at             datetime(6)   not null,
  decided_by             binary(16)    null,
  decided_at             datetime(6)   null,
  decision_reason        varchar(500)  null,
  creation_digest        binary(16)    not null,
  key approval_request_state (state, expires_at),
  key approval_request_subject (subject_id, state)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
