-- The code of an invitation also lets the holder of an account in use link it with the hospital's sign-on.
alter table invitation add column purpose varchar(16) not null default 'ACTIVATION';
-- Who was shown the code: whoever approves more for the account is to know.
alter table invitation add column shown_to binary(16) null;
alter table invitation alter column purpose drop default;
