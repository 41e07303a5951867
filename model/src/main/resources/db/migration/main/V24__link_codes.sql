-- The code of an invitation also lets the holder of an account in use link it with the hospital's sign-on.
alter table invitation add column purpose varchar(16) not null default 'ACTIVATION';
alter table invitation alter column purpose drop default;
