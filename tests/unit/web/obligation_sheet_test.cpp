#include "web/obligation_sheet.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace std::chrono;
using language::Tongue;

namespace
{

service::ObligationRow owed_by(std::string name, std::string text)
{
    service::ObligationRow row;
    row.obligation.addressee.name = std::move(name);
    row.obligation.occurrence.from = 2026y / November / 1;
    row.obligation.occurrence.to = 2026y / November / 9;
    row.number = "1.10";
    row.text = std::move(text);
    row.road_map_title = "План";
    row.state = domain::DueState::Overdue;
    row.progress = domain::Progress::Returned;
    row.submitted_on = 2026y / November / 8;
    row.checker = "Чернов О. И.";
    return row;
}

} // namespace

TEST_CASE("a list is taken away as CSV with its filter on it and nothing a spreadsheet would run")
{
    service::ObligationFilter filter;
    filter.list = service::ObligationList::Overdue;
    filter.progress = domain::Progress::Returned;
    filter.text = "справка";
    const auto rows = std::vector{owed_by("СОШ № 4", "Провести «Неделю \"А\"»; отчёт"), owed_by("=cmd()", "+1")};
    const auto sheet = web::obligation_sheet(rows, filter, 2026y / November / 22, Tongue::Russian);
    CHECK(web::csv_of(sheet) ==
          "\xEF\xBB\xBF\"Обязательства на 22.11.2026\"\r\n\"Состояние: просрочено\"\r\n"
          "\"Ход исполнения: возвращено на доработку\"\r\n\"Слова: справка\"\r\n\"Строк: 2\"\r\n\r\n"
          "\"Кто\";\"№\";\"Что\";\"С\";\"До\";\"Состояние\";\"Ход исполнения\";\"Отправлено\";\"Проверил\";\"Дорожная "
          "карта\"\r\n"
          "\"СОШ № 4\";\"1.10\";\"Провести «Неделю \"\"А\"\"»; отчёт\";\"01.11.2026\";\"09.11.2026\";\"просрочено\";"
          "\"возвращено на доработку\";\"08.11.2026\";\"Чернов О. И.\";\"План\"\r\n"
          "\"'=cmd()\";\"1.10\";\"'+1\";\"01.11.2026\";\"09.11.2026\";\"просрочено\";"
          "\"возвращено на доработку\";\"08.11.2026\";\"Чернов О. И.\";\"План\"\r\n");
}

TEST_CASE("a printed list has one row an obligation and as many cells as headings")
{
    const auto sheet =
        web::obligation_sheet({owed_by("School 4", "Report")}, {}, 2026y / November / 22, Tongue::English);
    const auto form = web::form_of(sheet, Tongue::English);
    CHECK(form.title == "Obligations as of 22.11.2026");
    CHECK(form.language == "en-GB");
    const auto* table = std::get_if<documents::PrintedTable>(&form.blocks.back());
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    CHECK(table->rows.front().cells.size() == table->columns.size());
}
