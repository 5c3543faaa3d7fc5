package dz.mizan.local.chaos.fault;

import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.server.Waiting;
import dz.mizan.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service's clock goes four minutes forward, then is four minutes late, by libfaketime. Not
 * more, or its users' tokens would have expired before they were given.
 */
final class JumpingClock implements Fault {
  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final Duration EACH_WAY = Duration.ofSeconds(15);

  private final Site site;
  private final Service service;
  private final Path offset;

  JumpingClock(Site site, Service service) {
    this.site = site;
    this.service = service;
    this.offset = site.stack().home().resolve("clock");
  }

  @Override
  public String id() {
    return "clock-" + service.id();
  }

  @Override
  public String description() {
    return "clock of %s +4 min, then -4 min".formatted(service.id());
  }

  @Override
  public Optional<String> hindrance() {
    return library().isPresent()
        ? Optional.empty()
        : Optional.of("libfaketime is not installed (Debian: apt install libfaketime)");
  }

  private static Optional<Path> library() {
    try (var found = Files.find(LIBRARIES, 3, (path, is) -> path.endsWith("libfaketimeMT.so.1"))) {
      return found.findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void prepare() {
    shift("+0");
    site.restart(
        List.of(service),
        Map.of(
            service.id(),
            Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                // A real jump does not touch the clock by which waiting is measured.
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // On by itself with this glibc; with that clock left alone it ends every timed
                // wait of a JVM at once, and its threads wait in a loop.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0")));
  }

  @Override
  public void strike() {
    shift("+240");
    Waiting.until(EACH_WAY, () -> false);
    shift("-240");
  }

  @Override
  public Duration lasts() {
    return EACH_WAY;
  }

  @Override
  public void lift() {
    shift("+0");
  }

  @Override
  public void tidy() {
    site.restart(List.of(service), Map.of());
  }

  private void shift(String seconds) {
    try {
      // At once: libfaketime ends a program that it finds an empty file for.
      var next = Files.writeString(offset.resolveSibling("clock-next"), seconds + "\n");
      Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
