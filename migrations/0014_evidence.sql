-- A file on its way in, piece by piece. Its bytes lie in the folder of uploads under the token.
create table uploads (
    region_id bigint not null,
    id @key@,
    token text not null,
    -- the duty it is meant for; where it belongs follows from it
    obligation_id bigint not null,
    file_name text not null,
    -- as the browser says; what the file is, its content tells
    media_type text not null default '',
    size bigint not null,
    -- bytes that are on the disk
    received bigint not null default 0,
    -- what it became
    evidence_id bigint,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, obligation_id) references obligations (region_id, id),
    foreign key (region_id, evidence_id) references evidence (region_id, id)
);
create index uploads_by_maker on uploads (region_id, made_by, evidence_id, id);
create index uploads_by_change on uploads (changed_at);
create index uploads_by_token on uploads (token);
create index uploads_by_evidence on uploads (region_id, evidence_id);

-- What the scanner says of a content, whatever evidence names it.
create table file_scans (
    region_id bigint not null,
    sha256 text not null,
    -- waiting, clean, infected
    state text not null,
    -- of what was found
    signature text not null default '',
    asked_at bigint not null,
    scanned_at bigint,
    primary key (region_id, sha256)
);
create index file_scans_by_state on file_scans (state, asked_at);
