#pragma once

#include "domain/id.h"

namespace vekha::domain
{

using PersonId = Id<struct Person>;

} // namespace vekha::domain
