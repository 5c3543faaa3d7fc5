package dz.mizan.common.start;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Gives those pages of a native executable's file back, a few seconds after the start, that hardly
 * anything but the start needed: some thirty megabytes (ADR 35). They stay in the page cache, and
 * what is touched again is mapped again from there. Linux only; elsewhere nothing happens.
 */
@ApplicationScoped
class StartPages {
  private static final Logger LOG = Logger.getLogger(StartPages.class);
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final Path MAPPINGS = Path.of("/proc/self/smaps");
  private static final Path EXECUTABLE = Path.of("/proc/self/exe");

  void started(@Observes StartupEvent event, Vertx vertx) {
    if (ImageMode.current() == ImageMode.NATIVE_RUN && Files.isReadable(MAPPINGS)) {
      vertx.setTimer(
          SETTLED.toMillis(),
          timer ->
              vertx
                  .executeBlocking(StartPages::giveBack)
                  .onFailure(failure -> LOG.debug("The pages of the start are kept", failure)));
    }
  }

  private static Void giveBack() throws IOException {
    var program = Files.readSymbolicLink(EXECUTABLE).toString();
    for (var mapping : Mapping.untouched(Files.readAllLines(MAPPINGS), program)) {
      if (PageAdvice.giveBack(mapping.start(), mapping.length()) != 0) {
        LOG.debugf("%s is kept", mapping);
      }
    }
    return null;
  }
}
