#pragma once

#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// Spreads the bits of a key over a table whose size is a power of two.
[[nodiscard]] inline std::uint64_t mixed(std::uint64_t key)
{
    key ^= key >> 32U;
    key *= 0xD6E8FEB86659FD93ULL;
    key ^= key >> 32U;
    key *= 0xD6E8FEB86659FD93ULL;
    return key ^ (key >> 32U);
}

/// Numbers things in the order in which they are first seen: open addressing, never more than half full.
///
/// `Keys` holds what was numbered: `bool is(number, key)` and `void append(key)`.
template <typename Keys>
class Numbering
{
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] const Keys& keys() const { return keys_; }

    /// The number of `key`; a new one when it was not seen before and `limit` is not reached, else `none`.
    template <typename Key>
    std::uint32_t number_of(const Key& key, std::uint64_t hash, std::uint32_t limit = none - 1)
    {
        if (std::uint64_t{2} * size_ >= slots_.size()) grow();
        const auto mask = slots_.size() - 1;
        auto at = hash & mask;
        for (; slots_[at].number != none; at = (at + 1) & mask)
            if (slots_[at].hash == hash && keys_.is(slots_[at].number, key)) return slots_[at].number;
        if (size_ >= limit) return none;
        slots_[at] = {hash, size_};
        keys_.append(key);
        return size_++;
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number = none;
    };

    void grow()
    {
        auto old = std::vector<Slot>(slots_.empty() ? 64 : slots_.size() * 2);
        old.swap(slots_);
        const auto mask = slots_.size() - 1;
        for (const auto& slot : old) {
            if (slot.number == none) continue;
            auto at = slot.hash & mask;
            while (slots_[at].number != none)
                at = (at + 1) & mask;
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::uint32_t size_ = 0;
    Keys keys_;
};

class NumberKeys
{
public:
    [[nodiscard]] bool is(std::uint32_t number, std::uint64_t key) const { return all_[number] == key; }
    void append(std::uint64_t key) { all_.push_back(key); }
    [[nodiscard]] std::uint64_t operator[](std::uint32_t number) const { return all_[number]; }

private:
    std::vector<std::uint64_t> all_;
};

class TextKeys
{
public:
    [[nodiscard]] bool is(std::uint32_t number, std::string_view text) const { return (*this)[number] == text; }
    void append(std::string_view text)
    {
        bytes_ += text;
        ends_.push_back(bytes_.size());
    }
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const
    {
        const auto begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view{bytes_}.substr(begin, ends_[number] - begin);
    }

private:
    std::string bytes_;
    std::vector<std::size_t> ends_;
};

using NumberTable = Numbering<NumberKeys>;
using TextTable = Numbering<TextKeys>;

[[nodiscard]] inline std::uint64_t hash_of(std::string_view text)
{
    auto hash = mixed(text.size());
    while (text.size() > sizeof hash) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), sizeof word);
        hash = mixed(hash ^ word);
        text.remove_prefix(sizeof word);
    }
    std::uint64_t word = 0;
    for (const auto c : text)
        word = word << 8U | static_cast<unsigned char>(c);
    return mixed(hash ^ word);
}

} // namespace vekha::intake
