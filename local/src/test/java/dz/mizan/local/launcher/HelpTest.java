package dz.mizan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The script prints the help from files, so that it needs no build; they must not lag behind. */
class HelpTest {
  private static final Path HELP = RepositoryRoot.find().resolve("local/src/main/help");

  static Stream<String> commands() {
    return Mizan.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_option_is_explained(String command) throws IOException {
    var help = Files.readString(HELP.resolve(command + ".txt"));
    for (var option :
        Mizan.commandLine().getSubcommands().get(command).getCommandSpec().options()) {
      assertThat(help).contains(option.longestName());
    }
  }

  @Test
  void the_script_knows_every_command_and_every_option_of_start() throws IOException {
    var script = Files.readString(RepositoryRoot.find().resolve("mizan"));
    for (CommandLine command : Mizan.commandLine().getSubcommands().values()) {
      assertThat(script).contains(command.getCommandName());
    }
    for (var option :
        Mizan.commandLine().getSubcommands().get("start").getCommandSpec().options()) {
      assertThat(script).contains(option.longestName());
    }
  }
}
