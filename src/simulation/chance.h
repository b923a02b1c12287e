#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

namespace vekha::simulation
{

/// A stream of numbers that depends on its seed only, on every machine and with every standard library.
///
/// @source SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014
class Chance
{
public:
    explicit Chance(std::uint64_t seed) : state_{seed} {}

    /// The stream of one thing: it does not depend on how many things were made before.
    Chance(std::uint64_t seed, std::initializer_list<std::int64_t> thing) : state_{seed}
    {
        for (const auto part : thing) {
            state_ = next() ^ static_cast<std::uint64_t>(part);
        }
    }

    [[nodiscard]] std::uint64_t next()
    {
        state_ += 0x9e3779b97f4a7c15;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    /// 0 … `count` - 1; `count` is positive. The bias of the remainder is below 2^-50 for the counts used here.
    [[nodiscard]] int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool of_thousand(int share) { return below(1000) < share; }

    template <typename T, std::size_t N>
    [[nodiscard]] const T& one_of(const T (&choices)[N])
    {
        return choices[below(static_cast<int>(N))];
    }
    template <typename T>
    [[nodiscard]] const T& one_of(std::span<const T> choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }

private:
    std::uint64_t state_;
};

} // namespace vekha::simulation
