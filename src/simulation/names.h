#pragma once

#include "simulation/chance.h"

#include <string>

/// Names of places and people that do not exist.
namespace vekha::simulation
{

/// «Верхнелесск», in the forms that are needed.
struct PlaceName {
    std::string adjective; ///< «Верхнелесский»
    std::string genitive;  ///< «Верхнелесского»
    std::string village;   ///< «Верхнелесское»
};

/// The place `number` of a region; different numbers below 600 give different names.
[[nodiscard]] PlaceName place_name(int number);
/// The region `number` of the country, from 1; the first is «Зареченская область».
[[nodiscard]] std::string region_name(int number);
/// Surname, name, patronymic.
[[nodiscard]] std::string person_name(Chance& chance);

} // namespace vekha::simulation
