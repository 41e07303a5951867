-- An identifier that was taken from a patient stays as a row of the past, and its value may name another patient: a wrong entry can be
-- corrected. One value names one patient at a time: is_current is 1 while the period is open and null after, and nulls never collide.
alter table patient_identifier add column is_current tinyint null default 1;
alter table patient_identifier add unique key patient_identifier_current (facility_id, identifier_system, value_index, is_current);
alter table patient_identifier drop key patient_identifier_value;
