-- By what the browser of a session is known again that left for the hospital's sign-on: the cookie of the session itself does not come along on
-- the way back from another site. The digest of a cookie that the browser alone has.
alter table sign_in_session add column departure_mark char(43) null, add key sign_in_session_departure (departure_mark);

-- A rule forgets the roles that it ended itself, so that what it still knows and what is over was ended by somebody here, and stays so.
delete ruled_role from ruled_role join role_assignment on role_assignment.id = ruled_role.id
where role_assignment.valid_until is not null and role_assignment.ended_by is null;
