#pragma once

#include "language/executors/part.h"

#include <string>
#include <vector>

namespace vekha::language
{

/// Gathers parts from left to right; each token either goes on with the part, begins a new one or is a remark.
class Cutter
{
public:
    explicit Cutter(const std::vector<Token>& tokens) : tokens_(tokens) {}

    std::vector<ExecutorPart> parts();
    [[nodiscard]] bool optional() const { return optional_; }
    [[nodiscard]] bool guessed() const { return guessed_; }

private:
    std::size_t remark(std::size_t at);
    std::size_t choice(std::size_t at);
    std::size_t separator(std::size_t at);
    std::size_t school_number(std::size_t at);
    void close();
    [[nodiscard]] bool invites(std::size_t at) const;
    [[nodiscard]] bool ends_sentence(std::size_t at) const;
    [[nodiscard]] std::size_t item_label(std::size_t at) const;

    const std::vector<Token>& tokens_;
    std::vector<ExecutorPart> parts_;
    ExecutorPart part_;
    std::string school_type_; ///< «СОШ № » while a list of numbers may follow
    bool optional_ = false;
    bool guessed_ = false; ///< a seam was found by grammar alone
    bool unwrap_ = false;  ///< the whole cell stands in brackets
};

} // namespace vekha::language
