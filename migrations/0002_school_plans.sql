-- Plans of schools that were derived from a road map: which draft, from which road map, for whom. The rows of the draft
-- name the rows they carry out themselves.
create table school_plans (
    region_id bigint not null,
    draft_id bigint not null,
    road_map_id bigint not null,
    organisation_id bigint not null,
    primary key (region_id, draft_id),
    foreign key (region_id, draft_id) references drafts (region_id, id),
    foreign key (region_id, road_map_id) references road_maps (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index school_plans_by_road_map on school_plans (region_id, road_map_id, draft_id);
