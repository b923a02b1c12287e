#include "domain/organisation.h"

#include "domain/plain_words.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

using enum OrganisationKind;

constexpr std::array<OrganisationKindName, 13> kinds{{
    {School, "school", "Школа", "School",
     "общеобразовательная организация|общеобразовательное учреждение|сош|оош|нош|гимназия|лицей|интернат"},
    {Authority, "authority", "Орган управления образованием", "Education authority",
     "орган управления|управление образования|отдел образования|департамент образования|моуо|мусо"},
    {MethodicalCentre, "methodical-centre", "Методический центр", "Methodical centre",
     "методическая служба|методический кабинет|имц|ммс"},
    {Ministry, "ministry", "Министерство", "Ministry", "региональный орган управления|рооу|роив"},
    {RegionalOperator, "regional-operator", "Региональный оператор", "Regional operator",
     "иро|институт развития образования|цнппм|рцои|дпо|организация дпо"},
    {PsychologicalCentre, "psychological-centre", "Центр психолого-педагогической помощи",
     "Psychological and pedagogical centre", "ппмс центр|цпмсс|ппмсп|центр диагностики и консультирования"},
    {Kindergarten, "kindergarten", "Детский сад", "Kindergarten",
     "дошкольная организация|доу|доо|дошкольное учреждение"},
    {AdditionalEducation, "additional-education", "Организация дополнительного образования", "Additional education",
     "дополнительное образование|удод|организация до|кванториум|дом детского творчества"},
    {College, "college", "Колледж", "College",
     "спо|техникум|организация спо|профессиональная образовательная организация"},
    {University, "university", "Вуз", "University", "университет|институт|академия|во|впо"},
    {PreventionBody, "prevention-body", "Орган профилактики", "Prevention body", "ткдн и зп|ткдн|кдн|кдн и зп|пдн"},
    {Partner, "partner", "Партнёр", "Partner", "социальный партнер|предприятие|нко|ассоциация"},
    {Other, "other", "Другая организация", "Other organisation", "иное|другое|прочее|организация"},
}};

std::string joined(std::string_view text)
{
    std::string line;
    for (const auto& word : plain_words(text))
        line += (line.empty() ? "" : " ") + word;
    return line;
}

bool says(std::string_view list, std::string_view words)
{
    while (!list.empty()) {
        const auto end = std::min(list.find('|'), list.size());
        if (list.substr(0, end) == words) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

} // namespace

bool is_open(const Organisation& organisation, Date day)
{
    return (!organisation.opened_on || *organisation.opened_on <= day) &&
           (!organisation.closed_on || day < *organisation.closed_on);
}

std::span<const OrganisationKindName> organisation_kinds()
{
    return kinds;
}

const OrganisationKindName& names_of(OrganisationKind kind)
{
    return *std::ranges::find(kinds, kind, &OrganisationKindName::kind);
}

std::optional<OrganisationKind> organisation_kind_from_name(std::string_view name)
{
    const auto found = std::ranges::find(kinds, name, &OrganisationKindName::name);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::optional<OrganisationKind> organisation_kind_from_words(std::string_view words)
{
    const auto plain = joined(words);
    if (plain.empty()) return std::nullopt;
    for (const auto& kind : kinds)
        if (words == kind.name || plain == joined(kind.russian) || plain == joined(kind.english) ||
            says(kind.said_as, plain))
            return kind.kind;
    return std::nullopt;
}

} // namespace vekha::domain
