package dz.mizan.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static final String SMAPS =
      """
      00400000-00405000 r--p 00000000 fe:00 1706522                            /app/mizan-hr
      Size:                 20 kB
      Shared_Dirty:          0 kB
      Private_Dirty:         0 kB
      VmFlags: rd mr mw me
      00410000-0275e000 r-xp 00010000 fe:00 1706522                            /app/mizan-hr
      Private_Dirty:         0 kB
      02771000-02772000 r--p 02370000 fe:00 1706522                            /app/mizan-hr
      Private_Dirty:         4 kB
      02780000-02783000 rw-p 02380000 fe:00 1706522                            /app/mizan-hr
      Private_Dirty:         0 kB
      0a1f0000-0a211000 rw-p 00000000 00:00 0                                  [heap]
      Private_Dirty:         0 kB
      7f3784f00000-7f3786580000 r--p 02390000 fe:00 1706522                    /app/mizan-hr
      Private_Dirty:         0 kB
      7f37a0000000-7f37a0022000 r--p 00000000 fe:00 21                         /lib/libc.so.6
      Private_Dirty:         0 kB
      7f37a0022000-7f37a0023000 r--p 00000000 00:00 0
      Private_Dirty:         0 kB
      """;

  @Test
  void only_what_nobody_can_have_changed_of_the_file_itself() {
    assertThat(Mapping.untouched(SMAPS.lines().toList(), "/app/mizan-hr"))
        .containsExactly(
            new Mapping(0x400000, 0x5000),
            new Mapping(0x410000, 0x234e000),
            new Mapping(0x7f3784f00000L, 0x1680000));
  }

  @Test
  void what_this_kernel_says_is_understood() throws IOException {
    var smaps = Files.readAllLines(Path.of("/proc/self/smaps"));
    var program = Files.readSymbolicLink(Path.of("/proc/self/exe")).toString();
    assertThat(Mapping.untouched(smaps, program))
        .isNotEmpty()
        .allSatisfy(mapping -> assertThat(mapping.length() % 4096).isZero());
  }
}
