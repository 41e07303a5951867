-- By what auditors search. Every secondary key ends in the primary key, so that pages are cut by time and id from the key alone.
-- The entity key holds the event's id with its primary key already.

alter table audit_event
  add key audit_event_facility (facility_id, occurred_at),
  add key audit_event_facility_action (facility_id, action, occurred_at),
  add key audit_event_facility_outcome (facility_id, outcome, occurred_at);
