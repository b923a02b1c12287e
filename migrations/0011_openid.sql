-- Who a person is at a provider of OpenID Connect: issuer and subject, stable together. Never an address: it can change hands.
create table identities (
    region_id bigint not null references regions (id),
    id @key@,
    person_id bigint not null,
    issuer text not null,
    subject text not null,
    -- as the provider calls the person, for people to see
    name text not null,
    linked_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create unique index identities_by_subject on identities (issuer, subject);
create index identities_by_person on identities (person_id, id);

-- Sign-ins under way at a provider, until the browser comes back. Each opens once.
create table openid_attempts (
    state_hash text primary key,
    -- of a cookie: only the browser that set out may come back
    browser_hash text not null,
    nonce text not null,
    verifier text not null,
    -- sign-in, link, invitation
    purpose text not null,
    person_id bigint,
    invitation_hash text,
    return_to text not null,
    expires_at bigint not null
);
create index openid_attempts_by_expiry on openid_attempts (expires_at);
