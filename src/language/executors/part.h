#pragma once

#include "language/russian_text.h"

#include <string>
#include <vector>

namespace vekha::language
{

/// One executor while it is being gathered: the indices of its tokens, remarks left out.
struct ExecutorPart {
    std::vector<std::size_t> at;
    bool by_agreement = false;
    bool chooses = false; ///< «по выбору …»: whatever stands here is the one who chooses
    std::string name;     ///< set where the name is not what is printed («101» of «СОШ № 77, 101»)
};

/// What the words of a part say about it, as far as it has been read.
struct PartState {
    bool post = false; ///< a post leads: «директор …», «муниципальные координаторы»
    bool plural_post = false;
    bool authority = false;     ///< «управление образования»: an authority with its field named
    bool subunit = false;       ///< «отдел развития …»: a part of the body that comes behind it
    bool form_open = false;     ///< a legal form without its name yet
    bool form_detailed = false; ///< «БОУ ДО …»
    bool has_name = false;      ///< a name in quotes has been closed
    bool has_person = false;
    bool only_person = false;
    bool wants_more = false; ///< the last word asks for another: «руководители», «по», «МКУ», «муниципального»
    bool bare_post = false;  ///< posts only, nothing said of whose
    bool has_school_number = false;
};

[[nodiscard]] PartState state_of(const std::vector<Token>& tokens, const std::vector<std::size_t>& part);

/// Whether a new executor begins at `next` though only a space or a line break stands before it.
[[nodiscard]] bool begins_anew(const std::vector<Token>& tokens, const std::vector<std::size_t>& part,
                               std::size_t next);

/// Whether a comma before `next` parts two executors, and not words of one name («образования, науки и спорта»).
[[nodiscard]] bool comma_parts(const std::vector<Token>& tokens, const std::vector<std::size_t>& part,
                               std::size_t next);

/// Whether «и» before `next` parts two executors («УО и ОО»), and not words of one name («ТКДН и ЗП»).
[[nodiscard]] bool and_parts(const std::vector<Token>& tokens, const std::vector<std::size_t>& part, std::size_t next);

} // namespace vekha::language
