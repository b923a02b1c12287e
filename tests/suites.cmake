# Suites that are not doctest programs. Each is one ctest test; labels choose among them (ctest -L house).
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_test(NAME architecture.layers
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/check_layers.py ${CMAKE_SOURCE_DIR}/src ${VEKHA_MODULE_GRAPH})
add_test(NAME architecture.names COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/check_names.py ${CMAKE_SOURCE_DIR}/src)
add_test(NAME style.format COMMAND ${CMAKE_SOURCE_DIR}/tools/check_format.sh)
set_tests_properties(architecture.layers architecture.names style.format PROPERTIES LABELS house)
include(${CMAKE_CURRENT_SOURCE_DIR}/accuracy/suite.cmake)

find_program(NODE_PROGRAM node)
add_test(NAME api.contract
         COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/api/api.test.mjs)
add_test(NAME api.rights
         COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/api/rights.test.mjs)
add_test(NAME robustness.kill COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/robustness/kill.test.mjs)
add_test(NAME robustness.adversity COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/robustness/adversity.test.mjs)
set_tests_properties(robustness.kill robustness.adversity PROPERTIES LABELS robustness TIMEOUT 3600
                     ENVIRONMENT "VEKHA_PROGRAM=$<TARGET_FILE:vekha>")
add_test(NAME api.scanning
         COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/api/scanning.test.mjs)
set_tests_properties(api.contract api.rights api.scanning PROPERTIES LABELS api ENVIRONMENT "VEKHA_PROGRAM=$<TARGET_FILE:vekha>")

find_program(NPM_PROGRAM npm)
find_program(CHROMIUM_PROGRAM NAMES chromium chromium-browser google-chrome-stable)
add_test(NAME ui.types COMMAND ${NPM_PROGRAM} run --silent types WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/ui)
add_test(NAME ui.lint COMMAND ${NPM_PROGRAM} run --silent lint WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/ui)
add_test(NAME ui.unit COMMAND ${NPM_PROGRAM} run --silent test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/ui)
set_tests_properties(ui.types ui.lint ui.unit PROPERTIES LABELS ui)
add_test(NAME browser.walk COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/browser/walk.test.mjs)
add_test(NAME browser.people COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/browser/people.test.mjs)
add_test(NAME browser.review COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/browser/review.test.mjs)
add_test(NAME browser.visit COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/browser/visit.test.mjs)
add_test(NAME browser.places COMMAND ${NODE_PROGRAM} --test ${CMAKE_CURRENT_SOURCE_DIR}/browser/places.test.mjs)
set_tests_properties(browser.walk browser.people browser.review browser.visit browser.places PROPERTIES LABELS browser ENVIRONMENT
                     "VEKHA_PROGRAM=$<TARGET_FILE:vekha>;VEKHA_UI=${CMAKE_SOURCE_DIR}/ui/dist;VEKHA_CHROMIUM=${CHROMIUM_PROGRAM}")
