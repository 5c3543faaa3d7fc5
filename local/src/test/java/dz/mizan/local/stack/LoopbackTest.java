package dz.mizan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Nobody on the network can reach a developer's servers. */
@EnabledOnOs(OS.LINUX)
class LoopbackTest {
  private static final String LISTENING = "0A";

  @Test
  void everything_listens_on_loopback_only() throws IOException {
    try (var stack = Stack.temporary().start()) {
      var ours = new HashSet<String>();
      for (var server : stack.servers()) {
        for (var process : server.processes()) {
          ours.addAll(sockets(process.handle().orElseThrow().pid()));
        }
      }
      var addresses = new TreeMap<String, String>();
      for (var table : new String[] {"tcp", "tcp6"}) {
        for (var line : Files.readAllLines(Path.of("/proc/net/" + table))) {
          var columns = line.strip().split("\\s+");
          if (columns[3].equals(LISTENING) && ours.contains(columns[9])) {
            addresses.put(columns[1], table);
          }
        }
      }
      assertThat(addresses).hasSizeGreaterThanOrEqualTo(3);
      assertThat(addresses.keySet()).allMatch(LoopbackTest::isLoopback);
    }
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("0100007F:") // 127.0.0.1
        || address.startsWith("0000000000000000FFFF00000100007F:") // the same, as Qpid asks for it
        || address.startsWith("00000000000000000000000001000000:"); // ::1, of epmd
  }

  /** The inodes of a process's sockets. */
  private static Set<String> sockets(long pid) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return open.map(LoopbackTest::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring(8, target.length() - 1))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }
}
