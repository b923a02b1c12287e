#pragma once

#include "domain/proof.h"
#include "language/in_words.h"

#include <string_view>
#include <vector>

namespace vekha::language
{

/// The kinds of documents that a wording names, in order of their first mention: of an expected result («Приказ,
/// аналитическая справка»), of a title («Приказ № 12 от 5 октября») or a file name («spisok» is not read: only Russian
/// words are).
///
/// @source docs/evidence.md, "What proves what"
[[nodiscard]] std::vector<domain::ProofKind> proofs_named(std::string_view wording);

/// The kinds of documents that work of this wording usually leaves behind: «Проведение семинара» a list of
/// participants, «Размещение на сайте» a link. For activities whose expected result names none.
[[nodiscard]] std::vector<domain::ProofKind> proofs_left_by(std::string_view activity);

/// What is to be shown for an activity.
/// @param expected  the expected result as printed; may be empty @param measured  whether it holds a target
[[nodiscard]] domain::ProofRequirement proof_requirement(std::string_view expected, std::string_view activity,
                                                         bool measured);

/// Whether a wording holds a figure besides dates and the number of a document.
[[nodiscard]] bool holds_figures(std::string_view wording);

/// «приказ», «список участников».
[[nodiscard]] std::string_view in_words(domain::ProofKind kind, Tongue tongue);

} // namespace vekha::language
