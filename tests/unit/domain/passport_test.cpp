#include "domain/passport.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace vekha::domain;
using namespace std::chrono_literals;

TEST_CASE("tax and register numbers are taken with right check digits only")
{
    for (const auto* good : {"7707083893", "500100732259"}) {
        CAPTURE(good);
        CHECK(is_inn(good));
    }
    for (const auto* bad : {"7707083894", "500100732258", "500100732250", "77070838", "770708389А", ""}) {
        CAPTURE(bad);
        CHECK(!is_inn(bad));
    }
    for (const auto* good : {"1027700132195", "304500116000157"}) {
        CAPTURE(good);
        CHECK(is_ogrn(good));
    }
    for (const auto* bad : {"1027700132194", "304500116000158", "10277001321950", "", "102770013219X"}) {
        CAPTURE(bad);
        CHECK(!is_ogrn(bad));
    }
}

TEST_CASE("what the register cannot take is named by its field")
{
    const std::string megabyte(1u << 20, 'x');
    struct Case {
        std::string code;
        std::string field;
        std::function<void(RegisterEntry&)> spoil;
    };
    const std::vector<Case> cases{
        {"value-empty", "shortName", [](auto& e) { e.organisation.short_name = ""; }},
        {"field-too-long", "shortName", [&](auto& e) { e.organisation.short_name = megabyte; }},
        {"field-too-long", "aliases", [&](auto& e) { e.organisation.aliases = {megabyte}; }},
        {"field-too-long", "address", [&](auto& e) { e.passport.address = megabyte; }},
        {"name-mixed-letters", "shortName", [](auto& e) { e.organisation.short_name = "СOШ № 4"; }},
        {"name-mixed-letters", "settlement", [](auto& e) { e.organisation.settlement = "Зaречный"; }},
        {"inn-invalid", "inn", [](auto& e) { e.passport.inn = "1234567890"; }},
        {"ogrn-invalid", "ogrn", [](auto& e) { e.passport.ogrn = "1"; }},
        {"gia-code-invalid", "giaCode", [](auto& e) { e.passport.gia_code = "12345"; }},
        {"vpr-login-invalid", "vprLogin", [](auto& e) { e.passport.vpr_login = "еdu1"; }},
        {"coordinates-out-of-range", "coordinates", [](auto& e) { e.passport.coordinates = {90'000'001, 0}; }},
        {"dates-reversed", "closedOn",
         [](auto& e) {
             e.organisation.opened_on = 2026y / std::chrono::September / 1;
             e.organisation.closed_on = 2026y / std::chrono::August / 31;
         }},
    };
    RegisterEntry good;
    good.organisation.short_name = "СОШ № 4, IT-класс, 500+";
    good.organisation.aliases = {"СOШ 4"};
    good.passport.vpr_login = "edu104501";
    good.passport.gia_code = "104501";
    good.passport.coordinates = {56'800'000, 60'600'000};
    CHECK(!wrong_in(good));
    for (const auto& [code, field, spoil] : cases) {
        auto bad = good;
        spoil(bad);
        const auto fault = wrong_in(bad);
        REQUIRE(fault);
        CAPTURE(fault->field);
        CHECK(fault->code == code);
        CHECK(fault->field == field);
        CHECK(fault->value.size() <= 200);
    }
}

TEST_CASE("a kind of organisation is known by its name and by usual words")
{
    for (const auto& kind : organisation_kinds()) {
        CAPTURE(kind.name);
        CHECK(organisation_kind_from_name(kind.name) == kind.kind);
        CHECK(organisation_kind_from_words(kind.russian) == kind.kind);
        CHECK(organisation_kind_from_words(kind.name) == kind.kind);
    }
    CHECK(organisation_kind_from_words(" СОШ ") == OrganisationKind::School);
    CHECK(organisation_kind_from_words("ТКДН и ЗП") == OrganisationKind::PreventionBody);
    CHECK(!organisation_kind_from_words("мебель"));
    CHECK(!organisation_kind_from_words(""));
}
