#include "store/integrity_rules.h"

#include "domain/rights.h"

#include <array>
#include <optional>
#include <vector>

namespace vekha::store
{

namespace
{

constexpr auto rules = std::to_array<IntegrityRule>({
    {"territory-parent", R"(
select t.region_id, 'territory' as object, t.id, 'parent ' || cast(t.parent_id as text) as what
from territories t where t.parent_id is not null and not exists (
    select 1 from territories p where p.region_id = t.region_id and p.id = t.parent_id))"},
    {"territory-cycle", R"(
with recursive up (region_id, id, at, steps) as (
    select region_id, id, parent_id, 1 from territories where parent_id is not null
    union all
    select up.region_id, up.id, t.parent_id, up.steps + 1 from up
    join territories t on t.region_id = up.region_id and t.id = up.at
    where t.parent_id is not null and up.at <> up.id and up.steps < 64)
select region_id, 'territory' as object, id, 'lies in itself after ' || cast(min(steps) as text) || ' steps' as what
from up where at = id group by region_id, id)"},
    {"territory-tree", R"(
select t.region_id, 'territory' as object, t.id, 'not below itself' as what from territories t where not exists (
    select 1 from territory_tree s where s.region_id = t.region_id and s.ancestor_id = t.id
    and s.territory_id = t.id and s.depth = 0)
union all
select t.region_id, 'territory', t.id, 'not below ' || cast(a.ancestor_id as text) from territories t
join territory_tree a on a.region_id = t.region_id and a.territory_id = t.parent_id where not exists (
    select 1 from territory_tree s where s.region_id = t.region_id and s.ancestor_id = a.ancestor_id
    and s.territory_id = t.id and s.depth = a.depth + 1)
union all
select s.region_id, 'territory', s.territory_id, 'wrongly below ' || cast(s.ancestor_id as text) from territory_tree s
left join territories t on t.region_id = s.region_id and t.id = s.territory_id
where s.depth > 0 and not exists (
    select 1 from territory_tree a where a.region_id = s.region_id and a.ancestor_id = s.ancestor_id
    and a.territory_id = t.parent_id and a.depth = s.depth - 1))"},
    {"organisation-merged", R"(
select o.region_id, 'organisation' as object, o.id, 'merged into ' || cast(o.merged_into as text) as what
from organisations o left join organisations m on m.region_id = o.region_id and m.id = o.merged_into
where o.merged_into is not null and (m.id is null or m.merged_into is not null))"},
    {"organisation-closed", R"(
select o.region_id, 'organisation' as object, o.id, 'closed on ' || o.closed_on || ', duties: ' ||
    cast(count(*) as text) as what
from organisations o join obligations d on d.region_id = o.region_id and d.organisation_id = o.id
where o.closed_on <= :today and d.stage = 'owed' and d.due_day >= o.closed_on
group by o.region_id, o.id, o.closed_on)"},
    {"membership-overlap", R"(
select m.region_id, 'organisation' as object, m.organisation_id as id, 'group ' || m.group_code || ': memberships ' ||
    cast(m.id as text) || ', ' || cast(n.id as text) as what
from memberships m join memberships n on n.region_id = m.region_id and n.organisation_id = m.organisation_id
and n.group_code = m.group_code and coalesce(n.group_id, 0) = coalesce(m.group_id, 0) and n.id > m.id
where coalesce(m.from_day, '0000') <= coalesce(n.to_day, '9999')
and coalesce(n.from_day, '0000') <= coalesce(m.to_day, '9999'))"},
    {"membership-group", R"(
select m.region_id, 'organisation' as object, m.organisation_id as id, 'membership ' || cast(m.id as text) as what
from memberships m left join school_groups g on g.region_id = m.region_id and g.id = m.group_id
where m.group_id is not null and (g.id is null or g.code <> m.group_code))"},
    {"obligation-organisation", R"(
select o.region_id, 'obligation' as object, o.id, 'organisation ' || cast(o.organisation_id as text) as what
from obligations o left join organisations g on g.region_id = o.region_id and g.id = o.organisation_id
where o.organisation_id is not null and (g.id is null or (g.merged_into is not null and o.stage = 'owed')))"},
    {"obligation-edition", R"(
select o.region_id, 'obligation' as object, o.id, 'edition ' || cast(o.edition_id as text) as what
from obligations o left join editions e on e.region_id = o.region_id and e.id = o.edition_id
left join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and a.position = o.activity
where e.id is null or a.position is null or e.road_map_id <> o.road_map_id)"},
    {"obligation-territory", R"(
select o.region_id, 'obligation' as object, o.id, 'territory ' || cast(o.territory_id as text) ||
    ', of its organisation ' || cast(g.territory_id as text) as what
from obligations o join organisations g on g.region_id = o.region_id and g.id = o.organisation_id
where o.stage = 'owed' and o.territory_id <> g.territory_id)"},
    {"obligation-tallies", R"(
select region_id, 'territory' as object, territory_id as id, 'slice ' || cast(slice as text) || ' ' || stage || ' ' ||
    due || ' body ' || cast(body_key as text) || ' part ' || cast(part_id as text) || ' counted ' ||
    cast(sum(tallied) as text) || ', there are ' || cast(sum(there) as text) as what
from (
    select c.region_id, c.territory_id, c.slice, c.stage, c.body_key, c.part_id, c.tallied, c.there,
        case when c.stage <> 'owed' or c.due >= coalesce(f.day, '0001-01-01') then c.due
            when substr(c.due, 6, 2) >= '09' then substr(c.due, 1, 4) || '-09-01'
            else cast(cast(substr(c.due, 1, 4) as bigint) - 1 as text) || '-09-01' end as due
    from (select region_id, territory_id, slice, stage, due, body_key, part_id, n as tallied, 0 as there
            from obligation_tallies
        union all select region_id, territory_id, slice, stage, due, body_key, part_id, 0, n from obligations_tallied) c
    left join tally_folds f on f.region_id = c.region_id) compared
group by region_id, territory_id, slice, stage, due, body_key, part_id having sum(tallied) <> sum(there))"},
    {"edition-count", R"(
select m.region_id, 'road-map' as object, m.id, 'says ' || cast(m.editions as text) || ', has ' || cast((
    select count(*) from editions e where e.region_id = m.region_id and e.road_map_id = m.id) as text) as what
from road_maps m where m.editions <> (
    select count(*) from editions e where e.region_id = m.region_id and e.road_map_id = m.id))"},
    {"edition-activities", R"(
select e.region_id, 'road-map' as object, e.road_map_id as id, 'edition ' || cast(e.number as text) || ' says ' ||
    cast(e.activities as text) as what
from editions e where e.activities <> (
    select count(*) from edition_activities a where a.region_id = e.region_id and a.edition_id = e.id))"},
    {"evidence-file", R"(
select e.region_id, 'evidence' as object, e.id, 'file ' || coalesce(e.file_sha256, '-') as what from evidence e
where e.kind = 'file' and e.state <> 'removed' and not exists (
    select 1 from files f where f.region_id = e.region_id and f.sha256 = e.file_sha256))"},
    {"evidence-body", R"(
select e.region_id, 'evidence' as object, e.id, 'organisation ' || coalesce(cast(e.organisation_id as text), '-') ||
    ', territory ' || cast(e.territory_id as text) as what from evidence e
where e.state <> 'removed' and not exists (
    select 1 from evidence_links l join obligations o on o.region_id = l.region_id and o.id = l.obligation_id
    where l.region_id = e.region_id and l.evidence_id = e.id and o.territory_id = e.territory_id
    and coalesce(o.organisation_id, 0) = coalesce(e.organisation_id, 0)))"},
    {"evidence-empty", R"(
select e.region_id, 'evidence' as object, e.id, e.kind as what from evidence e
where e.state = 'present' and ((e.kind = 'link' and coalesce(e.link, '') = '') or (e.kind = 'note' and e.words = '')))"},
    {"draft-road-map", R"(
select d.region_id, 'draft' as object, d.id, 'road map ' || coalesce(cast(d.road_map_id as text), '-') as what
from drafts d left join road_maps m on m.region_id = d.region_id and m.id = d.road_map_id
where d.state = 'approved' and m.id is null)"},
    {"person-workplace", R"(
select p.region_id, 'person' as object, p.id, 'territory ' || cast(p.territory_id as text) || ', of the organisation ' ||
    cast(o.territory_id as text) as what
from people p join organisations o on o.region_id = p.region_id and o.id = p.organisation_id
where p.erased_at is null and p.closed_on is null and o.territory_id <> p.territory_id)"},
    {"grant-person", R"(
select g.region_id, 'person' as object, g.person_id as id, 'grant ' || cast(g.id as text) || ' ' || g.role as what
from grants g left join people p on p.id = g.person_id where g.ended_at is null and p.id is null)"},
    {"grant-role", R"(
select g.region_id, 'person' as object, g.person_id as id, 'grant ' || cast(g.id as text) || ' ' || g.role as what
from grants g where g.ended_at is null and g.role not in (@known_roles@))"},
    {"grant-scope", R"(
select g.region_id, 'person' as object, g.person_id as id, 'grant ' || cast(g.id as text) || ' ' || g.role as what
from grants g
left join territories t on t.region_id = g.region_id and t.id = g.territory_id
left join organisations o on o.region_id = g.region_id and o.id = g.organisation_id
where g.ended_at is null and ((g.role in (@territory_roles@) and t.id is null)
    or (g.role in (@organisation_roles@) and o.id is null)))"},
    {"curator-limit", R"(
select a.region_id, 'person' as object, a.person_id as id, 'schools: ' ||
    cast(count(distinct a.organisation_id) as text) as what
from assignments a where a.role = 'curator' and (a.from_day is null or a.from_day <= :today)
and (a.to_day is null or a.to_day >= :today)
group by a.region_id, a.person_id having count(distinct a.organisation_id) > 2)"},
    {"curator-own-school", R"(
select a.region_id, 'person' as object, a.person_id as id, 'school ' || cast(a.organisation_id as text) as what
from assignments a join people p on p.region_id = a.region_id and p.id = a.person_id
and p.organisation_id = a.organisation_id
where a.role = 'curator' and (a.to_day is null or a.to_day >= :today))"},
    {"assignment-person", R"(
select a.region_id, 'person' as object, a.person_id as id, 'assignment ' || cast(a.id as text) as what
from assignments a left join people p on p.id = a.person_id where p.id is null)"},
    {"account-erased", R"(
select a.region_id, 'account' as object, a.person_id as id, a.login as what
from accounts a join people p on p.region_id = a.region_id and p.id = a.person_id
where p.erased_at is not null and a.blocked_at is null)"},
    {"session-blocked", R"(
select s.region_id, 'account' as object, s.person_id as id, 'session ' || cast(s.id as text) as what
from sessions s left join accounts a on a.person_id = s.person_id where a.person_id is null or a.blocked_at is not null)"},
    {"job-stuck", R"(
select j.region_id, 'job' as object, j.id, j.kind as what from jobs j
where j.state = 'running' and j.lease_until < :yesterday)"},
    {"audit-head", R"(
select r.region_id, 'audit' as object, r.region_id as id, 'last event ' || cast(r.last as text) || ', events ' ||
    cast(r.events as text) || ', end of the chain ' || coalesce(cast(h.id as text), '-') as what
from (select region_id, max(id) as last, count(*) as events from audit_events group by region_id) r
left join audit_heads h on h.region_id = r.region_id
where h.id is null or h.id <> r.last or r.last <> r.events
union all
select h.region_id, 'audit', h.region_id, 'no events, end of the chain ' || cast(h.id as text) from audit_heads h
where h.id > 0 and not exists (select 1 from audit_events e where e.region_id = h.region_id))"},
});

std::string roles_of(std::optional<domain::ScopeKind> scope)
{
    std::string list;
    for (const auto& role : domain::rights_table().roles()) {
        if (scope && role.scope != *scope) continue;
        list.append(list.empty() ? "'" : ", '").append(role.code).append("'");
    }
    return list;
}

void replace(std::string& sql, std::string_view name, const std::string& list)
{
    for (auto at = sql.find(name); at != std::string::npos; at = sql.find(name, at + list.size()))
        sql.replace(at, name.size(), list);
}

} // namespace

std::span<const IntegrityRule> integrity_rules()
{
    static const auto all = [] {
        std::vector<IntegrityRule> joined{rules.begin(), rules.end()};
        const auto of_results = result_integrity_rules();
        joined.insert(joined.end(), of_results.begin(), of_results.end());
        return joined;
    }();
    return all;
}

std::string with_roles(std::string_view sql)
{
    std::string text{sql};
    replace(text, "@known_roles@", roles_of({}));
    replace(text, "@territory_roles@", roles_of(domain::ScopeKind::Territory));
    replace(text, "@organisation_roles@", roles_of(domain::ScopeKind::Organisation));
    return text;
}

} // namespace vekha::store
