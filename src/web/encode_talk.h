#pragma once

#include "language/in_words.h"
#include "service/acceptances.h"
#include "service/row_terms.h"
#include "service/talk.h"
#include "service/term_requests.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

using language::Tongue;

[[nodiscard]] boost::json::object encode_comment(const service::CommentView& comment);
[[nodiscard]] boost::json::value encode_comments(const service::CommentPage& page);
[[nodiscard]] boost::json::value encode_people(const std::vector<service::PermittedPerson>& people);

[[nodiscard]] boost::json::object encode_term_request(const service::TermRequestView& request, domain::Date today);
[[nodiscard]] boost::json::value encode_term_requests(const service::TermRequestPage& page, domain::Date today);
[[nodiscard]] boost::json::value encode_answer_term(const service::AnswerTerm& term);

[[nodiscard]] boost::json::object encode_acceptance(const service::AcceptanceView& acceptance);
[[nodiscard]] boost::json::value encode_acceptances(const service::AcceptancePage& page);

[[nodiscard]] boost::json::object encode_row_choice(const service::RowChoiceView& choice, Tongue tongue);
[[nodiscard]] boost::json::value encode_row_choices(const service::RowChoicePage& page, Tongue tongue);
[[nodiscard]] boost::json::object encode_condition(const service::ConditionView& condition, Tongue tongue);
[[nodiscard]] boost::json::value encode_conditions(const service::ConditionPage& page, Tongue tongue);

} // namespace vekha::web
