#include "web/dynamics_sheet.h"

#include <doctest/doctest.h>

using namespace vekha;

TEST_CASE("the identification sheet names the schools that it is made for, and the method")
{
    service::IdentificationSheet read;
    read.year = 2025;
    const auto add = [&](const char* code, const char* name, std::optional<int> quality,
                         std::optional<int> well_being) {
        service::SheetRow row;
        row.school.code = code;
        row.school.name = name;
        row.quality_oge.group = quality;
        row.well_being.group = well_being;
        read.rows.push_back(row);
    };
    add("101", "СОШ № 1", 5, 4);
    add("102", "СОШ № 2", 6, 3);
    add("103", "СОШ № 3", {}, 1);
    const auto today = domain::Date{std::chrono::year{2025} / 11 / 2};
    const auto sheet = web::sheet_of(read, web::SheetForm::Full, today, language::Tongue::Russian);
    REQUIRE(sheet.filter.size() == 6);
    CHECK(sheet.filter[3] == "Школы с группой качества ОГЭ не выше 5: СОШ № 1");
    CHECK(sheet.filter[4] == "Школы с группой ИСБШ не выше 3: СОШ № 2, СОШ № 3");
    CHECK(sheet.filter[5].starts_with("Метод: "));
    const auto coded = web::sheet_of(read, web::SheetForm::Coded, today, language::Tongue::English);
    CHECK(coded.filter[4] == "Schools of ИСБШ group up to 3: 102, 103");
    CHECK(coded.headings.size() == sheet.headings.size() - 1);
}
