#include "language/executors.h"
#include "support/tsv.h"

#include <doctest/doctest.h>

#include <string>

namespace
{

using vekha::language::read_executors;

/// The notation of tests/data/executors: names joined by " | ", "*" behind one by agreement, "?" first where the cell
/// invites.
std::string notation(const vekha::language::Executors& executors)
{
    std::string text;
    for (const auto& executor : executors.named)
        text += (text.empty() ? "" : " | ") + executor.name + (executor.by_agreement ? " *" : "");
    if (text.empty()) text = "-";
    return executors.optional ? "? " + text : text;
}

} // namespace

TEST_CASE("a cell of executors is read as the bodies and persons it names")
{
    const auto rows = vekha::tests::rows_of_tables("executors");
    REQUIRE(rows.size() > 120);
    for (const auto& row : rows) {
        REQUIRE(row.size() == 2);
        CAPTURE(row[0]);
        CHECK(notation(read_executors(row[0]).value) == row[1]);
    }
}

TEST_CASE("executors parted by grammar alone are less sure than executors parted by commas")
{
    CHECK(read_executors("УО, ИМЦ, руководители ОО").confidence > 0.95);
    CHECK(read_executors("УО ИМЦ руководители ОО").confidence < 0.95);
    CHECK(read_executors("мероприятий по ликвидации отставания").confidence < 0.9);
}
