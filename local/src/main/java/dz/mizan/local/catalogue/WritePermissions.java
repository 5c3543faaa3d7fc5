package dz.mizan.local.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Writes the permissions of all services, with the endpoints that need them, as JSON. */
final class WritePermissions {
  private static final String LIBRARY = "common";

  private WritePermissions() {}

  /**
   * @param arguments the root of the repository, the file to write
   */
  public static void main(String... arguments) throws IOException {
    var file = Path.of(arguments[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, CatalogueJson.of(operations(Path.of(arguments[0]))));
  }

  /** In the order of modules, files and lines. */
  static List<Operation> operations(Path root) throws IOException {
    var operations = new ArrayList<Operation>();
    try (var modules = Files.list(root)) {
      for (var module : modules.sorted().toList()) {
        var service = service(module);
        if (service.isPresent()) {
          operations.addAll(ReadOperations.of(service.get(), sources(module)));
        }
      }
    }
    return operations;
  }

  /** The service that the module is; empty if it is none. */
  private static Optional<String> service(Path module) throws IOException {
    if (module.endsWith(LIBRARY)) {
      return Optional.of(Operation.EVERY_SERVICE);
    }
    var file = module.resolve("src/main/resources/application.properties");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return Optional.ofNullable(properties.getProperty("quarkus.application.name"));
  }

  /** Those that mention permissions; the others need not be parsed. */
  private static List<Path> sources(Path module) throws IOException {
    try (var files = Files.walk(module.resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .filter(WritePermissions::mentionsPermissions)
          .toList();
    }
  }

  private static boolean mentionsPermissions(Path source) {
    try {
      var text = Files.readString(source);
      return text.contains("@PermissionsAllowed") || text.contains("x-mizan-permission");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
