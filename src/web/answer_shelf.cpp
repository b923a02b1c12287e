#include "web/answer_shelf.h"

#include <utility>

namespace vekha::web
{

AnswerShelf::Body AnswerShelf::find(const std::string& tag)
{
    const std::lock_guard lock{mutex_};
    const auto found = by_tag_.find(tag);
    if (found == by_tag_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found->second);
    return found->second->body;
}

AnswerShelf::Body AnswerShelf::keep(const std::string& tag, std::string body)
{
    auto kept = std::make_shared<const std::string>(std::move(body));
    const std::lock_guard lock{mutex_};
    if (by_tag_.contains(tag)) return kept;
    kept_.push_front({tag, kept});
    by_tag_.emplace(tag, kept_.begin());
    bytes_ += kept->size();
    while (bytes_ > most_bytes_ && kept_.size() > 1) {
        bytes_ -= kept_.back().body->size();
        by_tag_.erase(kept_.back().tag);
        kept_.pop_back();
    }
    return kept;
}

} // namespace vekha::web
