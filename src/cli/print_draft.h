#pragma once

#include "domain/plan.h"

#include <iosfwd>

namespace vekha::cli
{

/// The draft for people: head, sections, activities with their terms in words, then the findings.
void print_draft(const domain::RoadMapDraft& draft, std::ostream& out);

/// One line a finding: severity, where, the sentence.
void print_findings(const domain::RoadMapDraft& draft, std::ostream& out);

} // namespace vekha::cli
