-- What a mail tells of somebody who can be erased: the id of a question, or of a person with an account. Whoever is erased while it
-- is under way takes it along, to whomever it goes.
alter table platform.mail add column about uuid;
create index mail_about on platform.mail (municipality_id, about) where about is not null;
-- Requests to sign in are found by the address of an account that goes.
create index sign_in_request_address on identity.sign_in_request (lower(address));
