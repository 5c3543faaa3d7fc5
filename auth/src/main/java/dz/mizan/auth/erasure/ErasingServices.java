package dz.mizan.auth.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services that have to answer before auth erases its own rows: those that are installed. */
@ApplicationScoped
class ErasingServices {
  private final String[] names;

  ErasingServices(
      @ConfigProperty(name = "mizan.erasure.services") Set<String> all,
      @ConfigProperty(name = "mizan.event-consumers") Optional<Set<String>> installed) {
    names =
        all.stream()
            .filter(service -> installed.isEmpty() || installed.get().contains(service))
            .sorted()
            .toArray(String[]::new);
  }

  String[] names() {
    return names.clone();
  }
}
