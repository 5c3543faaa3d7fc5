package dz.mizan.local.images;

import dz.mizan.local.images.ContainerFile.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules of hadolint's kind; in brackets the numbers of those that it has too. */
final class ContainerRules {
  private static final Pattern NAMED_STAGE = Pattern.compile("(?i).*\\sAS\\s+(\\S+)");
  private static final Pattern COPY_FROM = Pattern.compile("--from=(\\S+)");
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|secret|token|private_key)\\s*[= ]\\s*\\S+.*");
  private static final Set<String> KNOWN =
      Set.of("FROM", "ARG", "LABEL", "USER", "WORKDIR", "COPY", "RUN", "ENV", "ENTRYPOINT");

  private final List<String> broken = new ArrayList<>();

  private ContainerRules() {}

  /**
   * @return what is wrong with it, nothing if all is well
   */
  static List<String> brokenBy(ContainerFile file) {
    var rules = new ContainerRules();
    rules.images(file);
    rules.stages(file);
    file.instructions().forEach(rules::instruction);
    rules.end(file.last());
    return rules.broken;
  }

  private void images(ContainerFile file) {
    for (var image : file.baseImages()) {
      var tag = image.contains("@sha256:") ? image : image.substring(image.lastIndexOf('/') + 1);
      if (!tag.contains(":") || tag.endsWith(":latest")) {
        broken.add("image without a version (DL3006, DL3007): " + image);
      } else if (!tag.matches(".*[:@].*\\d+\\.\\d+.*") && !tag.contains("@")) {
        broken.add("image whose tag moves: " + image);
      }
    }
  }

  private void stages(ContainerFile file) {
    var names = new HashSet<String>();
    for (var stage : file.stages()) {
      for (var instruction : stage) {
        var from = COPY_FROM.matcher(instruction.rest());
        if (instruction.is("COPY") && from.find() && !names.contains(from.group(1))) {
          broken.add("copied from no earlier stage (DL3022): " + instruction.rest());
        }
      }
      var name = NAMED_STAGE.matcher(stage.getFirst().rest());
      if (name.matches() && !names.add(name.group(1))) {
        broken.add("two stages with one name (DL3024): " + name.group(1));
      }
    }
  }

  private void instruction(Instruction instruction) {
    var rest = instruction.rest();
    switch (instruction.verb()) {
      case "WORKDIR" -> require(rest.startsWith("/"), "relative folder (DL3000)", rest);
      case "ENTRYPOINT" -> require(rest.startsWith("["), "needs a shell (DL3025)", rest);
      case "RUN" -> run(rest);
      case "COPY" ->
          require(!rest.contains("target/") || rest.contains("--from="), "of a host", rest);
      default -> require(KNOWN.contains(instruction.verb()), "unexpected", instruction.verb());
    }
    if (instruction.is("ENV") || instruction.is("ARG") || instruction.is("LABEL")) {
      require(!SECRET.matcher(rest).matches(), "a secret in the image", rest);
    }
  }

  private void run(String rest) {
    require(!rest.matches(".*\\bsudo\\b.*"), "sudo (DL3004)", rest);
    require(!rest.matches(".*\\bcd\\s.*"), "cd instead of WORKDIR (DL3003)", rest);
    require(
        !rest.matches(".*\\b(curl|wget|apt-get|apt|microdnf|apk)\\b.*"), "fetched by hand", rest);
    require(!rest.contains("|"), "a pipe that may fail unseen (DL4006)", rest);
    require(!rest.contains("chmod 777"), "writable for all", rest);
  }

  private void end(List<Instruction> last) {
    var users = last.stream().filter(i -> i.is("USER")).toList();
    require(
        !users.isEmpty() && users.getLast().rest().matches("[1-9]\\d*"),
        "runs as root, or as a name that Kubernetes cannot check (DL3002)",
        last.getFirst().rest());
    var entries = last.stream().filter(i -> i.is("ENTRYPOINT")).count();
    require(entries == 1, "one ENTRYPOINT (DL4004)", Long.toString(entries));
  }

  private void require(boolean holds, String rule, String where) {
    if (!holds) {
      broken.add(rule + ": " + where);
    }
  }
}
