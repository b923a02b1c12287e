#pragma once

#include "documents/document.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>

namespace vekha::service
{

/// Documents that were opened lately, so that paging through a source does not open its file anew. Bounded by the text
/// they hold; the one used longest ago goes first.
class SourceShelf
{
public:
    [[nodiscard]] std::shared_ptr<const documents::Document> find(const std::string& name);
    void put(const std::string& name, std::shared_ptr<const documents::Document> document);

private:
    struct Entry {
        std::string name;
        std::shared_ptr<const documents::Document> document;
        std::size_t weight = 0;
    };

    std::mutex mutex_;
    std::list<Entry> entries_; ///< used last first
    std::size_t weight_ = 0;
};

} // namespace vekha::service
