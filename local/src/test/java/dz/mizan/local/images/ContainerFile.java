package dz.mizan.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container file's instructions, with continued lines joined, by stage. */
record ContainerFile(Path path, List<Instruction> instructions) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");

  record Instruction(String verb, String rest) {
    boolean is(String name) {
      return verb.equals(name);
    }
  }

  static ContainerFile read(Path path) throws IOException {
    return parse(path, Files.readString(path));
  }

  static ContainerFile parse(Path path, String text) {
    var joined = text.replaceAll("(?m)^\\s*#.*\\R", "").replaceAll("\\\\\\R\\s*", " ");
    var instructions =
        joined
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().split("\\s+", 2))
            .map(words -> new Instruction(words[0].toUpperCase(Locale.ROOT), words[1]))
            .toList();
    return new ContainerFile(path, instructions);
  }

  /** Those from each FROM on; what stands before the first is left out. */
  List<List<Instruction>> stages() {
    var stages = new ArrayList<List<Instruction>>();
    for (var instruction : instructions) {
      if (instruction.is("FROM")) {
        stages.add(new ArrayList<>());
      }
      if (!stages.isEmpty()) {
        stages.getLast().add(instruction);
      }
    }
    return stages;
  }

  List<Instruction> last() {
    return stages().getLast();
  }

  List<Instruction> all(String verb) {
    return instructions.stream().filter(i -> i.is(verb)).toList();
  }

  /** The images that the stages are built on, with arguments at their defaults. */
  List<String> baseImages() {
    var defaults = defaults();
    return all("FROM").stream()
        .map(from -> from.rest().split("\\s+")[0])
        .map(
            image ->
                VARIABLE
                    .matcher(image)
                    .replaceAll(found -> Matcher.quoteReplacement(defaults.get(found.group(1)))))
        .toList();
  }

  private Map<String, String> defaults() {
    var defaults = new LinkedHashMap<String, String>();
    for (var argument : all("ARG")) {
      var parts = argument.rest().split("=", 2);
      if (parts.length == 2) {
        defaults.putIfAbsent(parts[0], parts[1]);
      }
    }
    return defaults;
  }
}
