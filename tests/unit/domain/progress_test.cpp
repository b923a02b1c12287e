#include "domain/progress.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace vekha::domain;

TEST_CASE("every name of a progress, a stage and a step reads back as what it names")
{
    for (const auto progress : all_progress())
        CHECK(progress_from_name(name_of(progress)) == progress);
    for (const auto step : all_steps())
        CHECK(step_from_name(name_of(step)) == step);
    for (const auto stage : {Stage::Owed, Stage::Checking, Stage::Done, Stage::Gone})
        CHECK(stage_from_name(name_of(stage)) == stage);
    CHECK_FALSE(progress_from_name("open"));
    CHECK_FALSE(step_from_name("submitted"));
}

TEST_CASE("the life of an obligation: what each step makes of each progress")
{
    struct Case {
        Progress from;
        Step step;
        Progress to;
    };
    using enum Progress;
    for (const auto& [from, step, to] : {
             Case{Planned, Step::Start, InProgress},
             Case{Planned, Step::Submit, Submitted},
             Case{InProgress, Step::Submit, Submitted},
             Case{Returned, Step::Submit, Reworked},
             Case{Submitted, Step::Recall, InProgress},
             Case{Reworked, Step::Recall, Returned},
             Case{Reworked, Step::Accept, Accepted},
             Case{Changed, Step::Return, Returned},
             Case{Accepted, Step::Return, Returned},
             Case{Accepted, Step::Confirm, Confirmed},
             Case{Submitted, Step::Confirm, Confirmed},
             Case{Accepted, Step::Reopen, Submitted},
             Case{Confirmed, Step::Change, Changed},
             Case{Returned, Step::Cancel, Cancelled},
             Case{Replaced, Step::Restore, Planned},
             Case{InProgress, Step::Move, InProgress},
         }) {
        CAPTURE(name_of(from));
        CAPTURE(name_of(step));
        const auto found = transition(from, step);
        REQUIRE(found);
        CHECK(found->to == to);
    }
}

TEST_CASE("what cannot be: work that is done is not cancelled, what is gone is not sent, nothing is accepted twice")
{
    using enum Progress;
    for (const auto from : {Accepted, Confirmed}) {
        CHECK_FALSE(transition(from, Step::Cancel));
        CHECK_FALSE(transition(from, Step::Replace));
        CHECK_FALSE(transition(from, Step::Move));
        CHECK_FALSE(transition(from, Step::Accept));
    }
    for (const auto from : {Cancelled, Replaced, Withdrawn})
        for (const auto step : all_steps())
            if (step != Step::Restore) CHECK_FALSE(transition(from, step));
    CHECK(steps_from(Withdrawn).empty());
}

TEST_CASE("who owes acts while it is owed, who checks acts while it is checked")
{
    const std::set<std::string_view> checking{"obligation.accept", "obligation.confirm"};
    for (const auto from : all_progress()) {
        for (const auto step : steps_from(from)) {
            CAPTURE(name_of(from));
            CAPTURE(name_of(step));
            const auto permission = transition(from, step)->permission.name;
            if (step == Step::Accept || step == Step::Return || step == Step::Confirm || step == Step::Reopen) {
                CHECK(checking.contains(permission));
                CHECK(stage_of(from) != Stage::Owed);
            }
            if (step == Step::Start || step == Step::Submit) CHECK(stage_of(from) == Stage::Owed);
            CHECK(rights_table().permissions().contains(std::string{permission}));
        }
    }
}

TEST_CASE("a curator accepts and does not confirm, a head sends and does not accept")
{
    const auto& table = rights_table();
    CHECK(table.allows("curator", permission::obligation_accept));
    CHECK_FALSE(table.allows("curator", permission::obligation_confirm));
    CHECK_FALSE(table.allows("curator", permission::obligation_carry_out));
    CHECK(table.allows("head", permission::obligation_carry_out));
    CHECK_FALSE(table.allows("head", permission::obligation_accept));
    CHECK(table.allows("municipal-coordinator", permission::obligation_confirm));
    CHECK_FALSE(table.allows("teacher", permission::evidence_write));
}

TEST_CASE("every reason of a return has its words in both languages")
{
    std::set<std::string_view> codes;
    for (const auto& reason : return_reasons()) {
        CHECK(codes.insert(reason.code).second);
        CHECK_FALSE(reason.russian.empty());
        CHECK_FALSE(reason.english.empty());
        CHECK(return_reason(reason.code) == &reason);
    }
    CHECK(return_reasons().back().code == "other");
    CHECK(return_reason("because") == nullptr);
}
