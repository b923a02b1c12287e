#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

/// Pages for people who answer a questionnaire (docs/questionnaires.md). They know no session and leave no line in the
/// log.
http::Response show_code_page(Context& context, const http::Request& request);
http::Response take_code(Context& context, const http::Request& request);
http::Response show_sheet(Context& context, const http::Request& request);
http::Response give_answers(Context& context, const http::Request& request);
http::Response show_thanks(Context& context, const http::Request& request);
http::Response show_class_thanks(Context& context, const http::Request& request);

/// Whether a target is one of these pages: it may hold a secret that opens a questionnaire.
[[nodiscard]] bool is_answer_page(std::string_view target);

} // namespace vekha::web
