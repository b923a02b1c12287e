#include "store/monitoring_forms.h"

#include "store/monitoring_codec.h"
#include "wire/monitoring.h"

namespace vekha::store
{

namespace
{

constexpr const char* form_select = "select t.id, t.territory_id, e.form, t.changed_at from monitoring_templates t "
                                    "join monitoring_editions e on e.region_id = t.region_id and e.template_id = t.id "
                                    "and e.number = t.edition where t.region_id = :region";

TemplateRow read_form(Row& row)
{
    TemplateRow form;
    form.id = row.take<TemplateId>();
    form.territory = row.take<TerritoryId>();
    form.form = decoded_form(row.take<std::string>());
    form.changed_at = row.take<Instant>();
    return form;
}

void insert_edition(Connection& connection, RegionId region, TemplateId id, const domain::MonitoringForm& form,
                    ActorId by, Instant now)
{
    connection.execute(
        "insert into monitoring_editions (region_id, template_id, number, form, made_at, made_by) "
        "values (:region, :id, :number, :form, :now, :by)",
        {{"region", region}, {"id", id}, {"number", form.edition}, {"form", encoded(form)}, {"now", now}, {"by", by}});
}

} // namespace

std::span<const domain::MonitoringForm> preset_forms()
{
    return wire::preset_forms();
}

std::vector<TemplateRow> own_forms(Connection& connection, RegionId region)
{
    return connection.all(std::string{form_select} + " order by t.title, t.id", {{"region", region}}, read_form);
}

std::optional<TemplateRow> find_form(Connection& connection, RegionId region, std::string_view code)
{
    return connection.first(std::string{form_select} + " and t.code = :code", {{"region", region}, {"code", code}},
                            read_form);
}

std::optional<domain::MonitoringForm> form_edition(Connection& connection, RegionId region, TemplateId id, int edition)
{
    return connection.first("select form from monitoring_editions where region_id = :region and template_id = :id and "
                            "number = :edition",
                            {{"region", region}, {"id", id}, {"edition", edition}},
                            [](Row& row) { return decoded_form(row.take<std::string>()); });
}

TemplateRow insert_form(Connection& connection, RegionId region, TerritoryId territory, domain::MonitoringForm form,
                        ActorId by, Instant now)
{
    form.edition = 1;
    // The code names the row and is unique; it is known once the row is there.
    const auto id = connection.scalar<TemplateId>(
        "insert into monitoring_templates (region_id, territory_id, code, title, edition, made_at, made_by, "
        "changed_at) values (:region, :territory, 'new', :title, 1, :now, :by, :now) returning id",
        {{"region", region}, {"territory", territory}, {"title", form.title}, {"now", now}, {"by", by}});
    form.code = "own-" + std::to_string(id.value);
    connection.execute("update monitoring_templates set code = :code where region_id = :region and id = :id",
                       {{"code", form.code}, {"region", region}, {"id", id}});
    insert_edition(connection, region, id, form, by, now);
    return {id, territory, std::move(form), now};
}

bool add_edition(Connection& connection, RegionId region, TemplateId id, domain::MonitoringForm form, ActorId by,
                 Instant now)
{
    const auto newest = form.edition;
    ++form.edition;
    const auto changed = connection.execute("update monitoring_templates set edition = :edition, title = :title, "
                                            "changed_at = :now where region_id = :region and id = :id and "
                                            "edition = :newest",
                                            {{"edition", form.edition},
                                             {"title", form.title},
                                             {"now", now},
                                             {"region", region},
                                             {"id", id},
                                             {"newest", newest}});
    if (changed != 1) return false;
    insert_edition(connection, region, id, form, by, now);
    return true;
}

} // namespace vekha::store
