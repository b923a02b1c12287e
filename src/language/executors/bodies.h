#pragma once

#include "language/russian_text.h"

namespace vekha::language
{

/// What a word can be in the name of a body or person.
enum class BodyWord {
    None,
    Post,        ///< «директор», «координатор»: nominative singular
    Posts,       ///< «руководители», «педагоги»: nominative plural and nothing else
    PostsOrCase, ///< «директора», «учителя»: plural, or a genitive
    Body,        ///< «управление», «рабочая группа», «лицей»: nominative
    BodyOrCase   ///< «администрации», «школы»: plural, or a genitive
};

[[nodiscard]] BodyWord body_word(const Token& token);

/// «муниципальный», «школьные»: an adjective in the nominative.
[[nodiscard]] bool is_nominative_adjective(const Token& token);
/// «муниципального», «общеобразовательных»: an adjective in an oblique case.
[[nodiscard]] bool is_oblique_adjective(const Token& token);

/// «МКУ», «МБОУ», «ГАУ»: a legal form that asks for a name after it.
[[nodiscard]] bool is_legal_form(const Token& token);
/// «ДО», «ДПО», «ОО»: what may stand between a legal form and the name.
[[nodiscard]] bool is_form_detail(const Token& token);
/// «НТГО», «МР», «СО»: the territory of a body.
[[nodiscard]] bool is_territory(const Token& token);
/// «ХК», «НСО»: a region before the short name of its institute («ХК ИРО»).
[[nodiscard]] bool is_region(const Token& token);
/// «ОО», «ИМЦ», «ШНОР»: a body or group of bodies that no other body is named after.
[[nodiscard]] bool is_common_body(const Token& token);
/// «СОШ», «лицей», «гимназии»: a type of school that takes a number.
[[nodiscard]] bool is_school_type(const Token& token);

/// «Иванова И.И.», «И. И. Иванова», «Иванова Ирина Ивановна»: the number of tokens, 0 where no person stands.
[[nodiscard]] std::size_t person_at(const std::vector<Token>& tokens, std::size_t at);

} // namespace vekha::language
