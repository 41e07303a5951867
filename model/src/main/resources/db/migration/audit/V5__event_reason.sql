-- Why a use case failed or was denied, as a code. Empty in what was recorded before, since every stored column is sealed.

alter table audit_event
  add column reason varchar(64) null; -- slug of the problem that was answered, or of what the answer does not tell
