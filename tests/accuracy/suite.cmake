# Accuracy of the importer against annotated documents. They lie beside the repository (../shared/accuracy), not in it: where
# they are missing the tests are not registered. Each kind of file has floors of its own, as issue 2 sets them.
set(VEKHA_ACCURACY ${CMAKE_SOURCE_DIR}/../shared/accuracy)

function(vekha_accuracy kind sources)
  set(floors)
  foreach(floor IN LISTS ARGN)
    list(APPEND floors --floor ${floor})
  endforeach()
  add_test(NAME accuracy.${kind}
           COMMAND ${Python3_EXECUTABLE} ${VEKHA_ACCURACY}/score.py documents
                   --command "$<TARGET_FILE:vekha> import --json"
                   --gold ${VEKHA_ACCURACY}/gold --sources ${VEKHA_ACCURACY}/${sources} --extension ${kind}
                   --misses 5 ${floors})
  set_tests_properties(accuracy.${kind} PROPERTIES LABELS accuracy)
endfunction()

if(EXISTS ${VEKHA_ACCURACY}/score.py AND TARGET vekha)
  vekha_accuracy(txt sources title=1 period=1 activities=0.95 number=0.95 section=0.95 "deadline wording=0.95" schedule=0.95
                 responsible=0.95 "expected wording=0.95" targets=0.93 schools=0.93)
  foreach(kind docx xlsx ods odt)
    vekha_accuracy(${kind} documents title=1 activities=0.98 number=0.98 section=0.98 "deadline wording=0.98" schedule=0.97
                   responsible=0.97 "expected wording=0.97" targets=0.95 schools=0.95)
  endforeach()
endif()
