package dz.mizan.auth.mail;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** How mails leave. The rest of the way to the SMTP server is in {@code quarkus.mailer}. */
@ConfigMapping(prefix = "mizan.mail")
interface MailConfig {
  /** The SMTP server; none means that mails go into the folder. */
  Optional<String> host();

  /** Where mails go as {@code .eml} files, for development. Without host and folder they wait. */
  Optional<Path> folder();

  /** The sender: an address, or {@code Name <address>}. */
  Optional<String> from();

  /** Where the application is that links lead to. */
  Optional<URI> appUrl();

  /** The sender; made up where mails go no further than a folder. */
  default String sender() {
    return from().orElse("Mizan <no-reply@localhost>");
  }

  /** The application; made up where mails go no further than a folder. No slash at the end. */
  default String application() {
    return appUrl().map(URI::toString).orElse("http://localhost:3000").replaceFirst("/+$", "");
  }

  /** Fails if mails would go to people without saying from whom, or with links to nowhere. */
  default void requireComplete() {
    if (host().isPresent() && (from().isEmpty() || appUrl().isEmpty())) {
      throw new IllegalStateException("MIZAN_MAIL_HOST needs MIZAN_MAIL_FROM and MIZAN_APP_URL");
    }
  }
}
