#include "domain/likeness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace vekha::domain;

namespace
{

RegisterEntry entry(std::int64_t id, std::string name, std::string settlement = "", std::string code = "")
{
    RegisterEntry made;
    made.organisation.id = {id};
    made.organisation.territory = {1};
    made.organisation.short_name = std::move(name);
    made.organisation.settlement = std::move(settlement);
    made.organisation.code = std::move(code);
    return made;
}

Likenesses of(const RegisterEntry& one, const RegisterEntry& other)
{
    const std::vector<RegisterEntry> both{one, other};
    return likenesses(both);
}

} // namespace

TEST_CASE("the same school under two names is proposed, with why")
{
    using enum LikenessSign;
    struct Case {
        std::string one;
        std::string other;
        std::vector<LikenessSign> signs;
        double at_least;
    };
    const std::vector<Case> cases{
        {"МБОУ СОШ № 1", "МАОУ НТГО СОШ № 1", {SameNumber}, 0.7},
        {"МКОУ Сигнальненская СОШ", "МБОУ Сигнальненская СОШ", {SameName}, 0.9},
        {"МБОУ ИСОШ", "НТГО ИСОШ", {NearlyOwnName}, 0.5},
        {"СОШ № 4", "Средняя общеобразовательная школа №4", {SameName}, 0.9},
        {"СОШ № 4", "СОШ № 04", {SameName}, 0.9},
        {"СОШ № 4", "СШ № 4", {SameName}, 0.9},
        {"Лицей № 145", "Школа № 145", {SameNumber}, 0.7},
        {"СOШ № 4", "СОШ № 4", {SameName, OtherAlphabet}, 0.9},
        {"Озёрская СОШ", "Озерская СОШ", {SameName}, 0.9},
        {"МКОУ «Лугининская СОШ»", "СОШ Лугининская", {SameName}, 0.9},
        {"Сигнальненская СОШ", "Сигнальненской школы", {NearlyOwnName}, 0.5},
        {"СОШ № 9 «Росток»", "СОШ № 9 «Росток»  им. Гагарина", {SameNumber, NearlyOwnName}, 0.7},
        {"Гимназия «Перспектива»", "Гимназия «Перспектва»", {NearlyOwnName}, 0.5},
    };
    for (const auto& [one, other, signs, at_least] : cases) {
        CAPTURE(one);
        CAPTURE(other);
        const auto found = of(entry(1, one), entry(2, other));
        REQUIRE(found.pairs.size() == 1);
        CHECK(found.pairs[0].signs == signs);
        CHECK(found.pairs[0].confidence >= at_least);
        CHECK(found.pairs[0].confidence <= 0.99);
    }
}

TEST_CASE("different schools are not proposed, however near their names are")
{
    const std::vector<std::pair<RegisterEntry, RegisterEntry>> cases{
        {entry(1, "СОШ № 1"), entry(2, "СОШ № 11")},
        {entry(1, "СОШ № 1"), entry(2, "Лицей № 1")},
        {entry(1, "СОШ № 1", "г. Заречный"), entry(2, "СОШ № 1", "с. Ивановка")},
        {entry(1, "СОШ № 1 с. Ивановка"), entry(2, "СОШ № 1 п. Луговой")},
        {entry(1, "Лугининская СОШ"), entry(2, "Озёрская СОШ")},
        {entry(1, "СОШ № 1", "", "170101"), entry(2, "СОШ № 1", "", "170103")},
        {entry(1, "ИСОШ"), entry(2, "ИООШ")},
    };
    for (const auto& [one, other] : cases) {
        CAPTURE(one.organisation.short_name);
        CAPTURE(other.organisation.short_name);
        CHECK(of(one, other).pairs.empty());
    }
    auto elsewhere = entry(2, "СОШ № 1");
    elsewhere.organisation.territory = {2};
    CHECK(of(entry(1, "СОШ № 1"), elsewhere).pairs.empty());
    auto garden = entry(2, "СОШ № 1");
    garden.organisation.kind = OrganisationKind::Kindergarten;
    CHECK(of(entry(1, "СОШ № 1"), garden).pairs.empty());
}

TEST_CASE("numbers of registers, aliases and codes weigh in")
{
    using enum LikenessSign;
    auto lyceum = entry(1, "Лицей имени Ломоносова");
    auto school = entry(2, "СОШ № 145", "", "720145");
    CHECK(of(lyceum, school).pairs.empty());
    lyceum.organisation.aliases = {"СОШ 145"};
    auto found = of(lyceum, school);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].signs == std::vector{NameInAliases, OneWithoutCode});
    CHECK(found.pairs[0].first == OrganisationId{2}); // the one with a code
    lyceum.organisation.aliases = {};
    lyceum.passport.gia_code = school.passport.gia_code = "104501";
    found = of(lyceum, school);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].signs == std::vector{SameExamCode, OneWithoutCode});
    school.passport.gia_code = "104502";
    CHECK(of(lyceum, school).pairs.empty());
}

TEST_CASE("comparing forty thousand organisations takes a few comparisons each")
{
    std::vector<RegisterEntry> entries;
    for (int i = 0; i < 40'000; ++i) {
        auto one = entry(i + 1, (i % 3 == 0 ? "Лицей № " : "СОШ № ") + std::to_string(i / 400 + 1));
        one.organisation.territory = {i % 400};
        entries.push_back(std::move(one));
    }
    entries[40].organisation.short_name = "МБОУ СОШ № 1 «Росток»";
    entries[440].organisation.short_name = "СОШ № 1";
    const auto found = likenesses(entries);
    CHECK(found.compared < 3 * entries.size());
    CHECK(std::ranges::any_of(found.pairs, [](const Likeness& each) {
        return each.first == OrganisationId{41} && each.second == OrganisationId{441};
    }));
}
