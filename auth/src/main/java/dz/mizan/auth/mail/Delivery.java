package dz.mizan.auth.mail;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The way out: SMTP where a server is configured, else a folder. */
@ApplicationScoped
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  // "No such mailbox" and the like. Whom the server does not trust (5.7) is our configuration.
  private static final Pattern NO_SUCH_MAILBOX =
      Pattern.compile("5\\d\\d[ -](5\\.[12]\\.\\d{1,3}\\b.*|(?!\\d\\.\\d).*)", Pattern.DOTALL);

  // Closing down, or our login is not accepted.
  private static final Set<Integer> NOT_FOR_THIS_MAIL = Set.of(421, 454, 530, 534, 535, 538);

  private final MailConfig config;
  private final MailClient client;
  private final Context context;

  Delivery(MailConfig config, MailClient client, Vertx vertx) {
    this.config = config;
    this.client = client;
    this.context = vertx.getOrCreateContext();
    config.requireComplete();
  }

  /** Whether there is a way out at all. */
  boolean isPossible() {
    return config.host().isPresent() || config.folder().isPresent();
  }

  /** Sends the mail and waits until the other side has it. Fails with whatever was in the way. */
  void deliver(QueuedMail mail, WrittenMail written) {
    var message = MailHeaders.message(mail, written, config.sender());
    if (config.host().isPresent()) {
      send(message);
    } else {
      putIntoFolder(mail, message);
    }
  }

  // Always on one event loop: called from another thread, the client may listen to its connection
  // only after the server's greeting has passed, and would wait for it until the server gives up.
  private void send(MailMessage message) {
    client
        .sendMail(message)
        .runSubscriptionOn(step -> context.runOnContext(ignored -> step.run()))
        .await()
        .atMost(PATIENCE);
  }

  // The log has neither the text nor the file's name, which has the address: whoever reads it must
  // not be able to follow the link, nor learn to whom it went.
  private void putIntoFolder(QueuedMail mail, MailMessage message) {
    try {
      var folder = config.folder().orElseThrow();
      new MailFolder(folder).put(mail, message);
      LOG.infof("Mail %s is in %s", mail, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the mail would fail again, whenever it is tried: nobody has such an address. */
  static boolean isFinal(Throwable failure) {
    return failure instanceof IllegalArgumentException
        || (failure instanceof SMTPException refused
            && (refused.getReplyCode() == 550
                || refused.getReplyCode() == 551
                || refused.getReplyCode() == 553)
            && NO_SUCH_MAILBOX.matcher(refused.getReplyMessage()).matches());
  }

  /** Whether the next mail would fail too, for the server does not answer or does not want us. */
  static boolean isAway(Throwable failure) {
    return failure instanceof SMTPException refused
        ? NOT_FOR_THIS_MAIL.contains(refused.getReplyCode())
        : failure instanceof IOException
            || failure instanceof UncheckedIOException
            || failure instanceof TimeoutException
            || failure instanceof VertxException;
  }
}
