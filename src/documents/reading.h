#pragma once

#include "documents/document.h"
#include "documents/open.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace vekha::documents
{

/// One document being read: what came out so far, what may still be taken, and why it was given up.
///
/// A reader asks before it takes; after a refusal it stops adding and returns, `open` then hands the refusal out.
struct Reading {
    explicit Reading(const Limits& bounds) : limits(bounds) {}

    Limits limits;
    Document document;
    std::optional<OpenError> refusal;
    std::size_t cells = 0;
    std::size_t text_bytes = 0;

    [[nodiscard]] bool refused() const { return refusal.has_value(); }

    /// The first reason stays. Always false, so that a reader can `return reading.refuse(…)`.
    bool refuse(std::string code, std::string detail);

    /// False, with `document-too-large`, when the document has more than its limits allow.
    [[nodiscard]] bool take_cells(std::size_t count);
    [[nodiscard]] bool take_text(std::size_t bytes);

    void note(std::string code, std::string detail, const Place& place = {});
    /// Notes a code no more than once in a document.
    void note_once(std::string code, std::string detail, const Place& place = {});
};

} // namespace vekha::documents
