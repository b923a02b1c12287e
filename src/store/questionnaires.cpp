#include "store/questionnaires.h"

#include "store/wave_codec.h"
#include "wire/names.h"
#include "wire/questionnaire.h"

namespace vekha::store
{

namespace
{

constexpr const char* questionnaire_select =
    "select q.id, q.territory_id, e.body, q.changed_at from questionnaires q join questionnaire_editions e "
    "on e.region_id = q.region_id and e.questionnaire_id = q.id and e.number = q.edition where q.region_id = :region";

QuestionnaireRow read_questionnaire(Row& row)
{
    QuestionnaireRow questionnaire;
    questionnaire.id = row.take<QuestionnaireId>();
    questionnaire.territory = row.take<TerritoryId>();
    questionnaire.questionnaire = decoded_questionnaire(row.take<std::string>());
    questionnaire.changed_at = row.take<Instant>();
    return questionnaire;
}

void insert_body(Connection& connection, RegionId region, QuestionnaireId id,
                 const domain::Questionnaire& questionnaire, ActorId by, Instant now)
{
    connection.execute("insert into questionnaire_editions (region_id, questionnaire_id, number, body, made_at, "
                       "made_by) values (:region, :id, :number, :body, :now, :by)",
                       {{"region", region},
                        {"id", id},
                        {"number", questionnaire.edition},
                        {"body", encoded(questionnaire)},
                        {"now", now},
                        {"by", by}});
}

} // namespace

std::span<const domain::Questionnaire> preset_questionnaires()
{
    return wire::preset_questionnaires();
}

std::vector<QuestionnaireRow> own_questionnaires(Connection& connection, RegionId region)
{
    return connection.all(std::string{questionnaire_select} + " order by q.title, q.id", {{"region", region}},
                          read_questionnaire);
}

std::optional<QuestionnaireRow> find_questionnaire(Connection& connection, RegionId region, std::string_view code)
{
    return connection.first(std::string{questionnaire_select} + " and q.code = :code",
                            {{"region", region}, {"code", code}}, read_questionnaire);
}

std::optional<domain::Questionnaire> questionnaire_edition(Connection& connection, RegionId region, QuestionnaireId id,
                                                           int edition)
{
    return connection.first("select body from questionnaire_editions where region_id = :region and "
                            "questionnaire_id = :id and number = :edition",
                            {{"region", region}, {"id", id}, {"edition", edition}},
                            [](Row& row) { return decoded_questionnaire(row.take<std::string>()); });
}

QuestionnaireRow insert_questionnaire(Connection& connection, RegionId region, TerritoryId territory,
                                      domain::Questionnaire questionnaire, ActorId by, Instant now)
{
    questionnaire.edition = 1;
    // The code names the row and is unique; it is known once the row is there.
    const auto id = connection.scalar<QuestionnaireId>(
        "insert into questionnaires (region_id, territory_id, code, title, audience, edition, made_at, made_by, "
        "changed_at) values (:region, :territory, 'new', :title, :audience, 1, :now, :by, :now) returning id",
        {{"region", region},
         {"territory", territory},
         {"title", questionnaire.title},
         {"audience", wire::names::of(questionnaire.audience, domain::wave_audiences)},
         {"now", now},
         {"by", by}});
    questionnaire.code = "own-" + std::to_string(id.value);
    connection.execute("update questionnaires set code = :code where region_id = :region and id = :id",
                       {{"code", questionnaire.code}, {"region", region}, {"id", id}});
    insert_body(connection, region, id, questionnaire, by, now);
    return {id, territory, std::move(questionnaire), now};
}

bool add_questionnaire_edition(Connection& connection, RegionId region, QuestionnaireId id,
                               domain::Questionnaire questionnaire, ActorId by, Instant now)
{
    const auto newest = questionnaire.edition;
    ++questionnaire.edition;
    const auto changed = connection.execute(
        "update questionnaires set edition = :edition, title = :title, audience = :audience, changed_at = :now "
        "where region_id = :region and id = :id and edition = :newest",
        {{"edition", questionnaire.edition},
         {"title", questionnaire.title},
         {"audience", wire::names::of(questionnaire.audience, domain::wave_audiences)},
         {"now", now},
         {"region", region},
         {"id", id},
         {"newest", newest}});
    if (changed != 1) return false;
    insert_body(connection, region, id, questionnaire, by, now);
    return true;
}

} // namespace vekha::store
