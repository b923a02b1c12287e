#pragma once

#include "store/ids.h"

namespace vekha::store
{

using CommentId = domain::Id<struct Comment>;
using TermRequestId = domain::Id<struct TermRequest>;
using RowChoiceId = domain::Id<struct RowChoice>;
using ConditionAnswerId = domain::Id<struct ConditionAnswer>;

} // namespace vekha::store
