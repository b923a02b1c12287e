-- The last day a person was known to work here; from then on terms of storage run (presets/personal-data.tsv).
alter table people add column closed_on text;
create index people_by_closing on people (region_id, closed_on, id);
create index grants_by_role on grants (region_id, role, person_id);
create index audit_events_by_actor on audit_events (region_id, actor_id, id);
