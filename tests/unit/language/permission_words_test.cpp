#include "language/permission_words.h"

#include <doctest/doctest.h>

using namespace vekha;

TEST_CASE("every permission of the table of rights has words in both tongues")
{
    for (const auto& name : domain::rights_table().permissions()) {
        CAPTURE(name);
        const domain::Permission permission{name};
        CHECK(language::permission_in_words(permission, language::Tongue::Russian) != name);
        CHECK(language::permission_in_words(permission, language::Tongue::English) != name);
    }
}
