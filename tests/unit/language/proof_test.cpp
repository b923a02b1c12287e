#include "language/proof.h"

#include "support/tsv.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::language;
using domain::ProofKind;

namespace
{

std::string names_of(const std::vector<ProofKind>& kinds)
{
    std::string names;
    for (const auto kind : kinds)
        names.append(names.empty() ? "" : " ").append(domain::name_of(kind));
    return names.empty() ? "-" : names;
}

} // namespace

TEST_CASE("expected results and wordings of activities call for the proofs that the tables say")
{
    for (const auto& row : tests::rows_of_tables("proofs")) {
        CAPTURE(row.at(1));
        const auto kinds = row.at(0) == "activity" ? proofs_left_by(row.at(1)) : proofs_named(row.at(1));
        CHECK(names_of(kinds) == row.at(2));
    }
}

TEST_CASE("an expected result is asked first, the activity only where it says nothing")
{
    CHECK(proof_requirement("Приказ", "Проведение семинара", false) ==
          domain::ProofRequirement{{ProofKind::Order}, true, false});
    CHECK(proof_requirement("Не менее 80 % педагогов", "Проведение семинара", true) ==
          domain::ProofRequirement{{ProofKind::Participants}, false, true});
    CHECK(proof_requirement("", "Оснащение кабинета", false).kinds.empty());
}

TEST_CASE("a figure is neither a date nor the number of a document")
{
    CHECK(holds_figures("обучено 12 педагогов"));
    CHECK(holds_figures("охвачено 83,5 %"));
    CHECK_FALSE(holds_figures("приказ № 12 от 5 октября 2026 года"));
    CHECK_FALSE(holds_figures("справка от 05.10.2026"));
    CHECK_FALSE(holds_figures(""));
}

TEST_CASE("every kind of proof has words")
{
    for (const auto kind : domain::proof_kinds()) {
        CAPTURE(domain::name_of(kind));
        CHECK_FALSE(in_words(kind, Tongue::Russian).empty());
        CHECK_FALSE(in_words(kind, Tongue::English).empty());
    }
}
