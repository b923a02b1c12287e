#pragma once

#include "service/questionnaires.h"
#include "service/wave_schools.h"
#include "service/wave_scores.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>

namespace vekha::web
{

[[nodiscard]] boost::json::object encode_questionnaire(const service::QuestionnaireEntry& entry);
[[nodiscard]] boost::json::object encode_wave(const service::WaveRow& wave);
[[nodiscard]] boost::json::object encode_wave(const service::WaveView& view);
[[nodiscard]] boost::json::object encode_wave_school(const service::WaveSchoolRow& school);
[[nodiscard]] boost::json::object encode_wave_school(const service::WaveSchoolView& view);
/// @param address  that the links begin with: «https://vekha.example.ru»
[[nodiscard]] boost::json::object encode_links(const service::PrintedLinks& printed, const std::string& address);
[[nodiscard]] boost::json::object encode_class_code(const service::MadeClassCode& made, const std::string& address);
[[nodiscard]] boost::json::object encode_scores(const service::SchoolScores& scores);
[[nodiscard]] boost::json::value encode_wave_scores(const std::optional<service::WaveScores>& scores);

} // namespace vekha::web
