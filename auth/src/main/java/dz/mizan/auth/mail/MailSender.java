package dz.mizan.auth.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends one mail after the other, on a thread of its own. While the SMTP server or the database is
 * away it waits a little longer each time.
 */
@ApplicationScoped
class MailSender implements Runnable {
  private static final Logger LOG = Logger.getLogger(MailSender.class);
  private static final long IDLE_MS = 1_000;
  private static final long MAX_PAUSE_MS = 15_000;
  private static final long PURGE_INTERVAL_NS = Duration.ofMinutes(10).toNanos();
  private static final int KEEP_DAYS = 30;

  private final SendMail sendMail;
  private final MailQueue queue;
  private final Delivery delivery;
  private final CountDownLatch end = new CountDownLatch(1);
  private long lastPurge = System.nanoTime();
  private @Nullable Thread thread;

  MailSender(SendMail sendMail, MailQueue queue, Delivery delivery) {
    this.sendMail = sendMail;
    this.queue = queue;
    this.delivery = delivery;
  }

  void start(@Observes StartupEvent event) {
    if (delivery.isPossible()) {
      thread = Thread.ofPlatform().name("mail-sender").daemon().start(this);
    } else {
      LOG.warn("Mails wait: neither MIZAN_MAIL_HOST nor MIZAN_MAIL_FOLDER is set");
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    end.countDown();
    if (thread != null) {
      thread.join(6_000);
    }
  }

  @Override
  public void run() {
    long pauseMs = 0;
    try {
      while (!end.await(pauseMs, TimeUnit.MILLISECONDS)) {
        pauseMs = pauseAfterNext(pauseMs);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long pauseAfterNext(long lastPauseMs) {
    long longerMs = Math.min(Math.max(lastPauseMs * 2, IDLE_MS), MAX_PAUSE_MS);
    try {
      var outcome = sendMail.handle();
      if (outcome == SendMail.Outcome.IDLE) {
        purgeNowAndThen();
      }
      return switch (outcome) {
        case DONE -> 0;
        case IDLE -> IDLE_MS;
        case AWAY -> longerMs;
      };
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.warnf("No mail is sent, again in %d ms: %s", longerMs, e.toString());
      return longerMs;
    }
  }

  private void purgeNowAndThen() {
    if (System.nanoTime() - lastPurge > PURGE_INTERVAL_NS) {
      lastPurge = System.nanoTime();
      queue.purge(KEEP_DAYS);
    }
  }
}
