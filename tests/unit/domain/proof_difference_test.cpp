#include "domain/proof_difference.h"

#include <doctest/doctest.h>

#include <array>

using namespace vekha::domain;
using namespace std::chrono;

namespace
{

ProofItem an_order()
{
    return {EvidenceId{1},        1,   "file", "Приказ", "aaaaaaaaaa", "prikaz.pdf", "", "", "14-ОД",
            2026y / November / 3, true};
}

ProofItem a_note(std::int64_t id, const std::string& words)
{
    return {EvidenceId{id}, 1, "note", "Заметка", "", "", "", words, "", {}, false};
}

std::vector<std::string> fields_of(const ProofChange& change)
{
    std::vector<std::string> names;
    for (const auto& field : change.fields)
        names.push_back(field.field);
    return names;
}

} // namespace

TEST_CASE("a proof that is as it was does not differ, in whatever order and version")
{
    auto later = an_order();
    later.version = 7;
    const std::array before{an_order(), a_note(2, "Проведено")};
    const std::array now{a_note(2, "Проведено"), later};
    CHECK(proof_difference(before, now).empty());
    CHECK(proof_difference({}, {}).empty());
}

TEST_CASE("what was added, changed and removed is told piece by piece and field by field")
{
    auto changed = an_order();
    changed.title = "Приказ об итогах";
    changed.number = "";
    changed.is_signed = false;
    const std::array before{an_order(), a_note(2, "Проведено")};
    const std::array now{changed, a_note(3, "Проведено ещё раз")};
    const auto changes = proof_difference(before, now);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].kind == ProofChangeKind::Changed);
    CHECK(fields_of(changes[0]) == std::vector<std::string>{"title", "number", "signed"});
    CHECK(changes[0].fields[1] == FieldChange{"number", "14-ОД", std::nullopt});
    CHECK(changes[1] == ProofChange{ProofChangeKind::Added, a_note(3, "Проведено ещё раз")});
    CHECK(changes[2] == ProofChange{ProofChangeKind::Removed, a_note(2, "Проведено")});
}

TEST_CASE("another content under the same name is a changed file")
{
    auto swapped = an_order();
    swapped.sha256 = "bbbbbbbbbb";
    const auto changes = proof_difference(std::array{an_order()}, std::array{swapped});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].fields == std::vector<FieldChange>{{"file", "prikaz.pdf (aaaaaaaa)", "prikaz.pdf (bbbbbbbb)"}});
    swapped.file_name = "itog.pdf";
    CHECK(proof_difference(std::array{an_order()}, std::array{swapped})[0].fields ==
          std::vector<FieldChange>{{"file", "prikaz.pdf", "itog.pdf"}});
}
