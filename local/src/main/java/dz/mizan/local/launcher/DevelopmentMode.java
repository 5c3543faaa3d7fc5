package dz.mizan.local.launcher;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lets {@code ./mvnw -pl inventory quarkus:dev} find this stack: the service's settings go to a
 * file {@code .env} in its module, which Quarkus reads, under names that count in development mode
 * alone.
 */
record DevelopmentMode(Stack stack, Installation installation) {
  private static final String IN_DEVELOPMENT = "_DEV_";

  void write() {
    Arrays.stream(Service.values())
        .map(service -> new ServiceProgram(service, stack, installation.root()))
        .filter(ServiceProgram::exists)
        .forEach(DevelopmentMode::write);
  }

  private static void write(ServiceProgram service) {
    var file = service.module().resolve(".env");
    var lines =
        service.environment().entrySet().stream()
            .map(entry -> IN_DEVELOPMENT + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n", "# Written by ./mizan start\n", "\n"));
    try {
      Files.deleteIfExists(file);
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
