# Writes a C++ file whose bytes are those of other files, through the assembler's .incbin: any bytes, no quoting, no wait.
#
#   embed_files(OUTPUT FILE PATHS inside=outside …)
#
# `inside` is the path in the program, `outside` the file on disk. The object is made again when one of them changes.
function(embed_files output)
  set(source "// Made by cmake/embed_files.cmake.\n#include \"generator/theme/embedded.h\"\n\n")
  set(table "")
  set(depends "")
  set(index 0)
  foreach(pair IN LISTS ARGN)
    string(REGEX MATCH "^([^=]+)=(.+)$" _ "${pair}")
    set(inside "${CMAKE_MATCH_1}")
    set(outside "${CMAKE_MATCH_2}")
    string(APPEND source
      "asm(\".pushsection .rodata\\n.globl wegwijzer_file_${index}\\nwegwijzer_file_${index}:\\n"
      ".incbin \\\"${outside}\\\"\\n.globl wegwijzer_file_${index}_end\\nwegwijzer_file_${index}_end:\\n.byte 0\\n.popsection\\n\");\n"
      "extern \"C\" const char wegwijzer_file_${index}[];\nextern \"C\" const char wegwijzer_file_${index}_end[];\n\n")
    string(APPEND table
      "      {\"${inside}\", {wegwijzer_file_${index}, static_cast<std::size_t>(wegwijzer_file_${index}_end - wegwijzer_file_${index})}},\n")
    list(APPEND depends "${outside}")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND source
    "namespace wegwijzer {\n\nconst std::vector<EmbeddedFile>& embedded_files() {\n"
    "  static const std::vector<EmbeddedFile> files = {\n${table}  };\n  return files;\n}\n\n}  // namespace wegwijzer\n")
  file(CONFIGURE OUTPUT "${output}" CONTENT "${source}" @ONLY)
  set_source_files_properties("${output}" PROPERTIES OBJECT_DEPENDS "${depends}")
endfunction()
