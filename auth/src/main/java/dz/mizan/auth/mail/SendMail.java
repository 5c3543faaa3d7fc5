package dz.mizan.auth.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.crypto.FieldCipher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends the mail that is due, and notes what became of it. */
@ApplicationScoped
class SendMail {
  /** What became of the attempt. */
  enum Outcome {
    /** No mail is due. */
    IDLE,
    /** This mail was sent, given up or postponed; the next may be tried. */
    DONE,
    /** This mail was postponed, and the next would fail like it. */
    AWAY
  }

  private static final Logger LOG = Logger.getLogger(SendMail.class);
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MAX_REASON = 500;

  private final MailQueue queue;
  private final Letters letters;
  private final Delivery delivery;
  private final FieldCipher cipher;
  private final ObjectMapper json;
  private final Counter sent;
  private final Counter givenUp;

  SendMail(
      MailQueue queue,
      Letters letters,
      Delivery delivery,
      FieldCipher cipher,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.queue = queue;
    this.letters = letters;
    this.delivery = delivery;
    this.cipher = cipher;
    this.json = json;
    this.sent = metrics.counter("mizan.mail.sent");
    this.givenUp = metrics.counter("mizan.mail.given.up");
  }

  Outcome handle() {
    return queue.take().map(this::handle).orElse(Outcome.IDLE);
  }

  private Outcome handle(QueuedMail mail) {
    if (mail.giveUpAt().isBefore(Instant.now())) {
      giveUp(mail, "not sent in time, last: " + mail.failure());
      return Outcome.DONE;
    }
    var failure = attempt(mail);
    if (failure == null) {
      queue.sent(mail);
      sent.increment();
      return Outcome.DONE;
    }
    if (Delivery.isFinal(failure)) {
      giveUp(mail, reason(failure));
      return Outcome.DONE;
    }
    postpone(mail, reason(failure));
    return Delivery.isAway(failure) ? Outcome.AWAY : Outcome.DONE;
  }

  private @Nullable Throwable attempt(QueuedMail mail) {
    try {
      delivery.deliver(mail, letters.write(mail.kind(), mail.language(), values(mail)));
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    } catch (RuntimeException e) {
      return e;
    }
  }

  private Map<String, String> values(QueuedMail mail) {
    try {
      return json.readValue(cipher.decrypt(mail.contents(), QueuedMail.place(mail.id())), VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void postpone(QueuedMail mail, String reason) {
    var pause = pause(mail.attempts());
    LOG.warnf("Mail %s not sent, again in %d s: %s", mail, pause.toSeconds(), forLog(reason));
    queue.failed(mail, reason, pause);
  }

  private void giveUp(QueuedMail mail, String reason) {
    LOG.errorf("Mail %s given up: %s", mail, forLog(reason));
    queue.givenUp(mail, reason);
    givenUp.increment();
  }

  /** Twice as long after each attempt, at most an hour. */
  static Duration pause(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static String reason(Throwable failure) {
    var line = HarmlessText.line(failure.toString());
    return line.substring(0, Math.min(line.length(), MAX_REASON));
  }

  private static String forLog(String reason) {
    return HarmlessText.withoutMailboxes(reason);
  }
}
