-- How a person signs in: nought or one account of a person.
create table accounts (
    region_id bigint not null references regions (id),
    person_id bigint not null,
    login text not null,
    -- small letters, ё as е: a login is one whatever its case
    login_folded text not null,
    -- Argon2id with its salt and cost; none until an invitation is accepted
    password_hash text,
    blocked_at bigint,
    blocked_by bigint,
    -- the second factor: shared secret (hexadecimal, never given out once confirmed), when it was confirmed, the last step
    -- that was accepted, and a secret that waits for its first code
    totp_secret text,
    totp_since bigint,
    totp_step bigint,
    totp_waiting text,
    -- wrong passwords since the last sign-in: the person is told
    failed bigint not null default 0,
    signed_in_at bigint,
    -- made by the demo, with its documented password
    demo bigint not null default 0,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    primary key (region_id, person_id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create unique index accounts_by_login on accounts (login_folded);
create unique index accounts_by_person on accounts (person_id);
create index accounts_of_demo on accounts (demo, person_id);

-- Codes for the day the phone is lost; each opens once.
create table recovery_codes (
    region_id bigint not null references regions (id),
    person_id bigint not null,
    code_hash text not null,
    used_at bigint,
    primary key (region_id, person_id, code_hash)
);

-- Signed-in browsers. The token itself is known to the browser only.
create table sessions (
    region_id bigint not null references regions (id),
    id @key@,
    person_id bigint not null,
    token_hash text not null,
    -- whole: signed in; half: the password was right and the second factor is awaited
    stage text not null,
    made_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null,
    -- the last time the person proved to be themselves
    proved_at bigint not null,
    attempts bigint not null default 0,
    device text not null default '',
    remote text not null default '',
    -- an administrator who looks through this person's eyes
    view_as bigint,
    @primary@ (region_id, id)
);
create unique index sessions_by_token on sessions (token_hash);
create index sessions_by_person on sessions (person_id, seen_at);
create index sessions_by_expiry on sessions (expires_at);

-- One-time links to set a password.
create table invitations (
    region_id bigint not null references regions (id),
    id @key@,
    person_id bigint not null,
    token_hash text not null,
    made_at bigint not null,
    made_by bigint not null,
    expires_at bigint not null,
    used_at bigint,
    @primary@ (region_id, id)
);
create unique index invitations_by_token on invitations (token_hash);
create index invitations_by_person on invitations (person_id, id);

-- Browsers that a person has signed in from: strangers who guess at the login do not slow these down.
create table known_devices (
    region_id bigint not null references regions (id),
    person_id bigint not null,
    token_hash text not null,
    made_at bigint not null,
    seen_at bigint not null,
    primary key (region_id, person_id, token_hash)
);

-- Wrong sign-ins by who tried: an address, a login from an address, a known device.
create table sign_in_attempts (
    subject text primary key,
    failures bigint not null,
    last_at bigint not null,
    free_at bigint not null
);
create index sign_in_attempts_by_time on sign_in_attempts (last_at);
