# vekha_room(NAME [DEPENDS room...] [USES target...])
#
# A room is its folder: every .cpp below it belongs to the library vekha_NAME. DEPENDS names the rooms it may include; the
# call stops when one is not declared yet, so a cycle cannot be written. USES names outside libraries.
# Each call appends its arrow to module_graph.txt, which the test architecture.layers compares with the includes.
set(VEKHA_MODULE_GRAPH ${CMAKE_BINARY_DIR}/module_graph.txt)
file(WRITE ${VEKHA_MODULE_GRAPH} "")

function(vekha_room name)
  cmake_parse_arguments(room "" "" "DEPENDS;USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(vekha_${name} STATIC ${sources})
    set(reach PUBLIC)
  else()
    add_library(vekha_${name} INTERFACE)
    set(reach INTERFACE)
  endif()
  target_include_directories(vekha_${name} ${reach} ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(vekha_${name} ${reach} vekha_warnings)
  foreach(dependency IN LISTS room_DEPENDS)
    if(NOT TARGET vekha_${dependency})
      message(FATAL_ERROR "${name} may not depend on ${dependency}: it is declared later (see docs/architecture.md)")
    endif()
    target_link_libraries(vekha_${name} ${reach} vekha_${dependency})
  endforeach()
  target_link_libraries(vekha_${name} ${reach} ${room_USES})
  string(REPLACE ";" " " arrows "${room_DEPENDS}")
  file(APPEND ${VEKHA_MODULE_GRAPH} "${name}: ${arrows}\n")
endfunction()

# Warnings are errors in our code only; outside headers are system headers.
add_library(vekha_warnings INTERFACE)
target_compile_options(vekha_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum)
# A warning stops those who develop, not those who install: what an optimiser of some compiler suspects differs from one to
# the next, and the release must build with all of them.
target_compile_options(vekha_warnings INTERFACE $<$<NOT:$<CONFIG:Release>>:-Werror>)
# g++ 12 sees overlapping copies in "literal" + std::string at -O2 and above that are not there (GCC bug 105651).
target_compile_options(vekha_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# clang sees libstdc++ 12 use a buffer in std::stable_sort that the library itself deprecates.
target_compile_options(vekha_warnings INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
if(VEKHA_SANITIZE)
  target_compile_options(vekha_warnings INTERFACE -fsanitize=${VEKHA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize=vptr)
  target_link_options(vekha_warnings INTERFACE -fsanitize=${VEKHA_SANITIZE})
endif()
