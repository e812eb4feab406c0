#include "shell.hpp"

// DETENTE_SHELL: the file's path (CMakeLists.txt, which also rebuilds this when the file changes).
asm(R"(
  .section .rodata
  .global detente_shell
  .global detente_shell_end
detente_shell:
  .incbin ")" DETENTE_SHELL R"("
detente_shell_end:
  .byte 0
  .text
)");

extern "C" const char detente_shell[], detente_shell_end[];

namespace detente::cli {

std::string_view report_shell() {
  return {detente_shell, static_cast<std::size_t>(detente_shell_end - detente_shell)};
}

}  // namespace detente::cli
