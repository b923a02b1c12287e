#pragma once

#include "domain/date.h"
#include "service/services.h"
#include "store/ids.h"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct WaveArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    store::WaveId wave;
};

/// Prints the waves, the latest term first. @return 0 or 1
[[nodiscard]] int list_waves(const WaveArguments& arguments, std::ostream& out, std::ostream& err);
/// Prints how many of each school answered. @return 0 or 1
[[nodiscard]] int show_wave_rates(const WaveArguments& arguments, std::ostream& out, std::ostream& err);
/// Opens, closes or scores a wave and prints it. @return 0; 1 refused
[[nodiscard]] int open_wave(const WaveArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int close_wave(const WaveArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int score_wave(const WaveArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
